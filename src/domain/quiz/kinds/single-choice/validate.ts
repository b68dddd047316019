import { checkOptions } from '../../choice.ts';
import type { ItemProblem } from '../../kind.ts';
import type { SingleChoice } from './schema.ts';

export const validate = (item: SingleChoice): readonly ItemProblem[] =>
  checkOptions(item.prompt.options, [item.key.option], 'key.option', item.feedback.options);
