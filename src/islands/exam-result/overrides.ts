/** Between the record of an override, which speaks about a whole answer, and what a person said of each question. */
import type { RemarkedRecord } from '../../domain/progress/records.ts';
import type { Mark } from '../../domain/quiz/outcome.ts';
import type { Item } from '../../domain/quiz/schema.ts';
import { scoreWith } from '../../domain/reply/override.ts';
import type { Given } from '../quiz/fields/view.ts';

/** By question of a 材料题; `''` is the item itself. */
export type Givens = ReadonlyMap<string, Given>;

/**
 * What stands in the record, question by question. Questions of a 材料题 whose points are the machine's own were not
 * overridden.
 */
export function givensOf(record: RemarkedRecord | null, whole: Item, mark: Mark): Givens {
  const givens = new Map<string, Given>();
  if (record === null) return givens;
  const { by, credit, points } = record;
  if (!('questions' in whole)) return givens.set('', { by, credit, points });
  for (const { at, mark: part } of mark.parts ?? []) {
    const question = whole.questions.find(({ id }) => id === at);
    const { judgement } = part;
    if (judgement === undefined || question === undefined || !('rubric' in question.key)) continue;
    const said = points
      .filter((point) => point.startsWith(`${at}/`))
      .map((point) => point.slice(at.length + 1));
    const hits = judgement.points.filter(({ hit }) => hit).map(({ id }) => id);
    const isSame = said.length === hits.length && said.every((point) => hits.includes(point));
    if (isSame) continue;
    const score = scoreWith(question.key.rubric, judgement, new Set(said));
    givens.set(at, { by, credit: score / 100, points: said });
  }
  return givens;
}
