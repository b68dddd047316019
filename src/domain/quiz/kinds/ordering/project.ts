import { randomFrom } from '../../../shared/prng.ts';
import { publicBase, type PublicBase } from '../../kind.ts';
import type { Ordering } from './schema.ts';

export interface PublicOrdering extends PublicBase<'ordering'> {
  readonly prompt: Ordering['prompt'];
}

/** Authors write the steps in their order, so the page shows them shuffled by the seed. */
export const project = (item: Ordering, seed: string): PublicOrdering => ({
  ...publicBase(item),
  prompt: {
    stem: item.prompt.stem,
    steps: randomFrom(`${seed}|${item.id}|steps`).shuffle(item.prompt.steps),
    rule: item.prompt.rule,
  },
});
