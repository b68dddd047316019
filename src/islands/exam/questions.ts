/** What a question needs to be shown and marked, loaded once a page and kept: going back and forth waits for nothing. */
import { shuffleOptions, type PublicItem } from '../../domain/quiz/project.ts';
import type { Attempt } from '../../domain/quiz/attempt/attempt.ts';
import type { Marker, MarkerOf } from '../../domain/quiz/attempt/finish.ts';
import type { Question } from '../../domain/quiz/paper/paper.ts';
import type { Item } from '../../domain/quiz/schema.ts';
import { loadItem, type BankError } from '../quiz/bank.ts';
import { loadView } from '../quiz/fields/load.ts';
import type { View } from '../quiz/fields/view.ts';
import { loadMarking, type Marking } from '../quiz/marking.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';

export interface Loaded {
  readonly whole: Item;
  /** Figures drawn and options shuffled by the question's seed. */
  readonly item: PublicItem;
  readonly view: View<never>;
  readonly marking: Marking;
}

type Answer = Result<Loaded, BankError>;
const cache = new Map<string, { readonly promise: Promise<Answer>; value: Answer | null }>();
const keyOf = ({ seed, item, rev }: Question): string => `${seed}/${item}/${rev}`;

async function load(question: Question, shuffles: boolean): Promise<Answer> {
  const { item: id, rev, kind, lesson, seed } = question;
  try {
    const [found, view, marking] = await Promise.all([
      loadItem(lesson, { id, rev, kind }),
      loadView(kind),
      loadMarking(kind, lesson),
    ]);
    if (!found.ok) return found;
    const item = marking.projectItem(found.value, seed);
    return ok({
      whole: found.value,
      item: shuffles ? shuffleOptions(item, seed) : item,
      view: view as unknown as View<never>,
      marking,
    });
  } catch {
    return fail('offline');
  }
}

/** The question's parts; a failed fetch is forgotten, so that it can be tried again. */
export function loadQuestion(question: Question, shuffles: boolean): Promise<Answer> {
  const key = keyOf(question);
  const known = cache.get(key);
  if (known) return known.promise;
  const entry: { promise: Promise<Answer>; value: Answer | null } = {
    promise: load(question, shuffles),
    value: null,
  };
  cache.set(key, entry);
  void entry.promise.then((answer) => {
    if (!answer.ok && answer.error === 'offline') cache.delete(key);
    else entry.value = answer;
  });
  return entry.promise;
}

/** What is loaded already, without waiting. */
export const loadedQuestion = (question: Question): Answer | null =>
  cache.get(keyOf(question))?.value ?? null;

/** Fetches everything a paper needs, so that it can be answered and handed in without a network. */
export const loadAll = ({ paper, settings }: Attempt): Promise<readonly Answer[]> =>
  Promise.all(paper.questions.map((question) => loadQuestion(question, settings.shuffleOptions)));

/** How the questions mark; null when some could not be loaded. A question that changed has no marker. */
export async function loadMarkers(attempt: Attempt): Promise<MarkerOf | null> {
  const answers = await loadAll(attempt);
  const markers = new Map<string, Marker>();
  for (const [index, answer] of answers.entries()) {
    const question = attempt.paper.questions[index];
    if (question === undefined) continue;
    if (!answer.ok) {
      if (answer.error === 'offline') return null;
      continue;
    }
    const { whole, marking } = answer.value;
    markers.set(question.item, {
      item: whole,
      parametrised: marking.isParametrised,
      grade: (response) => marking.grade(whole, response, question.seed),
    });
  }
  return (question) => markers.get(question.item) ?? null;
}
