import { randomFrom } from '../../../shared/prng.ts';
import { publicBase, type PublicBase } from '../../kind.ts';
import type { Matching } from './schema.ts';

export interface PublicMatching extends PublicBase<'matching'> {
  readonly prompt: Matching['prompt'];
}

/** Authors write pairs side by side, so the page shows the right side shuffled by the seed. */
export const project = (item: Matching, seed: string): PublicMatching => ({
  ...publicBase(item),
  prompt: {
    stem: item.prompt.stem,
    left: item.prompt.left,
    right: randomFrom(`${seed}|${item.id}|right`).shuffle(item.prompt.right),
    rule: item.prompt.rule,
  },
});
