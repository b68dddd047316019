import { publicBase, type PublicBase } from '../../kind.ts';
import type { ChatReply } from './schema.ts';

export interface PublicChatReply extends PublicBase<'chat-reply'> {
  readonly prompt: ChatReply['prompt'];
}

export const project = (item: ChatReply): PublicChatReply => ({
  ...publicBase(item),
  prompt: item.prompt,
});
