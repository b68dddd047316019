import { checkWritten } from '../../check-written.ts';
import type { ItemProblem } from '../../kind.ts';
import type { ChatReply } from './schema.ts';

export const validate = (item: ChatReply): readonly ItemProblem[] => checkWritten(item.key.rubric);
