import { randomFrom } from '../../../shared/prng.ts';
import { publicBase, type PublicBase } from '../../kind.ts';
import type { Classification } from './schema.ts';

export interface PublicClassification extends PublicBase<'classification'> {
  readonly prompt: Classification['prompt'];
}

/** Authors write the things group by group, so the page shows them shuffled by the seed. */
export const project = (item: Classification, seed: string): PublicClassification => ({
  ...publicBase(item),
  prompt: {
    stem: item.prompt.stem,
    groups: item.prompt.groups,
    things: randomFrom(`${seed}|${item.id}|things`).shuffle(item.prompt.things),
    rule: item.prompt.rule,
  },
});
