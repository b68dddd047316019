import { publicBase, type PublicBase } from '../../kind.ts';
import type { ShortAnswer } from './schema.ts';

export interface PublicShortAnswer extends PublicBase<'short-answer'> {
  readonly prompt: ShortAnswer['prompt'];
}

export const project = (item: ShortAnswer): PublicShortAnswer => ({
  ...publicBase(item),
  prompt: item.prompt,
});
