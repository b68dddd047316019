import { publicBase, type PublicBase } from '../../kind.ts';
import type { MultipleChoice } from './schema.ts';

export interface PublicMultipleChoice extends PublicBase<'multiple-choice'> {
  readonly prompt: MultipleChoice['prompt'];
}

export const project = (item: MultipleChoice): PublicMultipleChoice => ({
  ...publicBase(item),
  prompt: item.prompt,
});
