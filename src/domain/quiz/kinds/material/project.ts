import { publicBase, type PublicBase } from '../../kind.ts';
import { partKindOf, type PublicPart } from '../parts.ts';
import type { Material } from './schema.ts';

export interface PublicMaterial extends PublicBase<'material'> {
  readonly prompt: Material['prompt'];
  /** Each as it would be projected alone, with the same seed. */
  readonly questions: readonly PublicPart[];
}

export const project = (item: Material, seed: string): PublicMaterial => ({
  ...publicBase(item),
  prompt: item.prompt,
  questions: item.questions.map(
    (part) => partKindOf(part.kind).project(part as never, seed) as PublicPart,
  ),
});
