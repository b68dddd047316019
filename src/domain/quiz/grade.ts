/**
 * Marking. Pure: the same item, answer and seed give the same mark on any machine, so a teacher's browser can mark a
 * student's raw answers again. Every mark carries notes that name the option, blank or figure that caused it.
 */
import { gradeAs, type Solution } from './kind.ts';
import { kindOf } from './kinds/index.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import type { Mark } from './outcome.ts';
import type { Response } from './response.ts';
import type { Item } from './schema.ts';

export type { ItemProblem, Solution } from './kind.ts';

/**
 * Marks one answer with the functions of its kind; see `gradeAs`. `seed` matters to parametrised kinds only, `lexicon`
 * (the concepts the item's rubrics name) to kinds with a rubric only.
 */
export const grade = (
  item: Item,
  response: Response,
  seed: string,
  lexicon: Lexicon | null = null,
): Mark => gradeAs(kindOf(item.kind), item, response, seed, lexicon);

/** The key, the author's remarks and the worked way, ready to show for this seed. */
export const solution = (item: Item, seed: string): Solution =>
  kindOf(item.kind).solution(item as never, seed);
