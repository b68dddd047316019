/** What one question of a result needs to be looked at: the whole item, its kind's look and its kind's marking. */
import type { Solution } from '../../domain/quiz/kind.ts';
import { REVEALED, UNANSWERED, type Mark } from '../../domain/quiz/outcome.ts';
import { shuffleOptions, type PublicItem } from '../../domain/quiz/project.ts';
import type { ResultQuestion } from '../../domain/quiz/result/result.ts';
import type { Item } from '../../domain/quiz/schema.ts';
import { loadItem, type BankError } from '../quiz/bank.ts';
import { loadView } from '../quiz/fields/load.ts';
import type { View } from '../quiz/fields/view.ts';
import { loadMarking } from '../quiz/marking.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';

export interface Looked {
  readonly whole: Item;
  /** With the figures and the order of options the learner saw. */
  readonly item: PublicItem;
  readonly view: View<never>;
  /** What the marking says of the answer, for its notes and evidence; the points are those of the record. */
  readonly mark: Mark;
  readonly solution: Solution;
}

/**
 * @param seed the paper's; a question's own is `<paper seed>|<item id>`, as it was drawn
 * @param shuffled the paper shuffled options
 */
export async function lookAt(
  { item: id, rev, kind, lesson, answer, outcome }: ResultQuestion,
  seed: string,
  shuffled: boolean,
): Promise<Result<Looked, BankError>> {
  if (lesson === null) return fail('changed');
  try {
    const [found, view, marking] = await Promise.all([
      loadItem(lesson, { id, rev, kind }),
      loadView(kind),
      loadMarking(kind, lesson),
    ]);
    if (!found.ok) return found;
    const whole = found.value;
    const own = `${seed}|${id}`;
    const item = marking.projectItem(whole, own);
    const mark = answer === null ? UNANSWERED : marking.grade(whole, answer.response, own);
    return ok({
      whole,
      item: shuffled ? shuffleOptions(item, own) : item,
      view: view as unknown as View<never>,
      mark: outcome === 'revealed' ? { ...REVEALED, notes: mark.notes } : mark,
      solution: marking.solution(whole, own),
    });
  } catch {
    return fail('offline');
  }
}
