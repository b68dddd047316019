import { publicBase, type PublicBase } from '../../kind.ts';
import type { FillBlank } from './schema.ts';

export interface PublicFillBlank extends PublicBase<'fill-blank'> {
  /** The stem keeps its `{{blank-id}}` places; read it with `splitStem`. */
  readonly prompt: FillBlank['prompt'];
}

export const project = (item: FillBlank): PublicFillBlank => ({
  ...publicBase(item),
  prompt: item.prompt,
});
