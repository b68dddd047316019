import { publicBase, type PublicBase } from '../../kind.ts';
import type { TrueFalse } from './schema.ts';

export interface PublicTrueFalse extends PublicBase<'true-false'> {
  readonly prompt: TrueFalse['prompt'];
}

export const project = (item: TrueFalse): PublicTrueFalse => ({
  ...publicBase(item),
  prompt: item.prompt,
});
