import { checkWritten } from '../../check-written.ts';
import type { ItemProblem } from '../../kind.ts';
import type { ShortAnswer } from './schema.ts';

export const validate = (item: ShortAnswer): readonly ItemProblem[] =>
  checkWritten(item.key.rubric);
