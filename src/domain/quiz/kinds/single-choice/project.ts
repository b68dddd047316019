import { publicBase, type PublicBase } from '../../kind.ts';
import type { SingleChoice } from './schema.ts';

export interface PublicSingleChoice extends PublicBase<'single-choice'> {
  readonly prompt: SingleChoice['prompt'];
}

export const project = (item: SingleChoice): PublicSingleChoice => ({
  ...publicBase(item),
  prompt: item.prompt,
});
