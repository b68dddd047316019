/** How the questions of a 材料题 came out, for its learning record. */
import type { Mark } from '../quiz/outcome.ts';
import { partsOf } from '../quiz/parts.ts';
import type { Item } from '../quiz/schema.ts';
import type { PartOutcome } from './records.ts';

/** null for an item without questions of its own, and for a mark that looked at none (a solution asked for). */
export function partOutcomes(item: Item, { parts }: Mark): readonly PartOutcome[] | null {
  if (parts === undefined) return null;
  const kpsOf = new Map(partsOf(item).map(({ id, kps }) => [id, kps]));
  return parts.map(({ at, mark: { outcome, credit } }) => ({
    item: at,
    kps: kpsOf.get(at) ?? [],
    outcome,
    credit,
  }));
}
