/**
 * Marking. Pure: the same item, answer and seed give the same mark on any machine, so a teacher's browser can mark a
 * student's raw answers again. Every mark carries notes that name the option, blank or figure that caused it.
 */
import type { Solution } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import { invalid, type Mark } from './outcome.ts';
import type { Response } from './response.ts';
import type { Item } from './schema.ts';

export type { ItemProblem, Solution } from './kind.ts';
export { REVEALED } from './outcome.ts';

/**
 * Marks one answer; credit is 0–1. An answer of another kind (an old record of an item that changed) or one that
 * names options the item does not have is `invalid`, never wrong. `seed` matters to parametrised kinds only.
 */
export function grade(item: Item, response: Response, seed: string): Mark {
  if (item.kind !== response.kind) return invalid({ code: 'foreign', at: response.kind });
  return kindOf(item.kind).grade(item as never, response as never, seed);
}

/** The key, the author's remarks and the worked way, ready to show for this seed. */
export const solution = (item: Item, seed: string): Solution =>
  kindOf(item.kind).solution(item as never, seed);
