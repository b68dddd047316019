/**
 * The next question: about the knowledge point whose answer settles most of what is still open.
 *
 * A right answer settles the point and what lies before it (`up`, what is still open of it), a wrong one the point and
 * what lies after it (`down`). With p the chance of a right answer the gain is p·up + (1 − p)·down. p follows from the
 * place in the graph: if every state of knowledge is equally likely, a point with much after it is rather known,
 * p = down ÷ (up + down), which makes the middle of a chain the best question (half-split). The learner's run so far
 * tilts it: odds are multiplied by ρ = (right + 1) ÷ (wrong + 1), so a strong learner is asked further up.
 *
 * What is open does not weigh the same. Lessons are what the plan is about: a point of a lesson that must be studied
 * anyway weighs little, the last open point of a lesson weighs double. A lesson whose points are all held to be known
 * on thin evidence (see `isThin`) is asked about once more, because one lucky guess must not skip a lesson.
 *
 * Everything is decided by the test, the seed and the answers; the seed breaks ties and shuffles nothing else.
 */
import type { ItemCard } from '../quiz/paper/paper.ts';
import { hashText } from '../shared/prng.ts';
import { GUESS, luckOf, standOf, weigh, type Belief, type PlacementAnswer } from './evidence.ts';
import { LEAST_QUESTIONS, MOST_QUESTIONS, type PlacementTest } from './placement-test.ts';

/** A lesson may be skipped when guessing everything that speaks for it has at most this chance. */
export const THIN = 0.1;

/** Weight of an open point in a lesson that is to be studied anyway. */
const IDLE = 0.35;
/** Gain of asking once more about a lesson that rests on thin evidence: more than one open point, less than two. */
const CONFIRM = 1.5;

type Beliefs = ReadonlyMap<string, Belief>;

export interface NextQuestion {
  /** The knowledge point the question was chosen for. */
  readonly kp: string;
  readonly card: ItemCard;
  /** 1 for the first. */
  readonly number: number;
}

/** All points of the lesson are held to be known, and guessing is a fair explanation for that. */
export function isThin(test: PlacementTest, kps: readonly string[], beliefs: Beliefs): boolean {
  const all = kps.map((kp) => beliefs.get(kp));
  if (!all.every((belief) => belief !== undefined && standOf(belief) === 'known')) return false;
  return (
    luckOf(
      test,
      all.flatMap((belief) => belief?.right ?? []),
    ) > THIN
  );
}

/** The next question, or null when the test is over. */
export function nextQuestion(
  test: PlacementTest,
  seed: string,
  answers: readonly PlacementAnswer[],
): NextQuestion | null {
  if (answers.length >= MOST_QUESTIONS) return null;
  const beliefs = weigh(test, answers);
  const asked = new Set(answers.map((answer) => answer.item));
  const free = (kp: string): readonly ItemCard[] =>
    (test.about.get(kp) ?? []).filter((card) => !asked.has(card.id));

  const tie = (text: string): number => hashText(`${seed}|${text}`) / 2 ** 32;
  const gains = gainsOf(test, beliefs, answers);
  let candidates = [...gains].filter(([kp]) => free(kp).length > 0);
  if (candidates.length === 0) {
    if (answers.length >= LEAST_QUESTIONS) return null;
    // Everything is settled early: make sure of what is least sure.
    candidates = test.graph.ids
      .filter((kp) => free(kp).length > 0)
      .map((kp) => [kp, -Math.abs(beliefs.get(kp)?.odds ?? 0)]);
  }
  const kp = best(candidates, (id) => tie(id));
  if (kp === null) return null;
  const card = best(
    free(kp).map((each) => [each, -costOf(test, each, kp, beliefs, answers)]),
    (each) => tie(each.id),
  );
  return card === null ? null : { kp, card, number: answers.length + 1 };
}

/** What asking about each point is worth; points that are settled for good are left out. */
function gainsOf(
  test: PlacementTest,
  beliefs: Beliefs,
  answers: readonly PlacementAnswer[],
): ReadonlyMap<string, number> {
  const { graph, lessons } = test;
  const gains = new Map<string, number>();
  const weights = new Map<string, number>();
  for (const { kps } of lessons) {
    const stands = kps.map((kp) => standOf(beliefs.get(kp) ?? NOTHING));
    const open = kps.filter((_, index) => stands[index] === 'open');
    const weight = stands.includes('unknown') ? IDLE : 1 + 1 / open.length;
    for (const kp of open) weights.set(kp, weight);
    if (isThin(test, kps, beliefs)) for (const kp of kps) gains.set(kp, CONFIRM);
  }
  const sum = (ids: Iterable<string>): number =>
    [...ids].reduce((total, id) => total + (weights.get(id) ?? 0), 0);
  const right = answers.filter(({ credit }) => (credit ?? 0) >= 0.5).length;
  const tilt = (right + 1) / (answers.length - right + 1);
  for (const [kp, own] of weights) {
    const up = own + sum(graph.before(kp));
    const down = own + sum(graph.after(kp));
    gains.set(kp, (up * down * (1 + tilt)) / (up + tilt * down));
  }
  return gains;
}

const NOTHING: Belief = { odds: 0, right: [], wrong: [] };

/**
 * How ill an item suits as the question about `kp`: a wrong answer would not tell what failed, it is easily guessed,
 * its kind was just asked, it is not of middling difficulty.
 */
function costOf(
  { graph, items }: PlacementTest,
  card: ItemCard,
  kp: string,
  beliefs: Beliefs,
  answers: readonly PlacementAnswer[],
): number {
  const vague = card.kps.filter(
    (other) =>
      other !== kp &&
      !graph.before(kp).has(other) &&
      standOf(beliefs.get(other) ?? NOTHING) !== 'known',
  ).length;
  const kinds = answers.slice(-2).map(({ item }) => items.get(item)?.kind);
  const repeats = (kinds.at(-1) === card.kind ? 1 : 0) + (kinds.at(-2) === card.kind ? 0.5 : 0);
  const guess = GUESS[card.kind] * 3;
  return vague * 4 + repeats + guess + (card.difficulty === 'medium' ? 0 : 0.3);
}

/** The first by value, ties broken by `order`. */
function best<T>(list: Iterable<readonly [T, number]>, order: (each: T) => number): T | null {
  let found: { each: T; value: number; place: number } | null = null;
  for (const [each, value] of list) {
    const place = order(each);
    if (
      found === null ||
      value > found.value + 1e-9 ||
      (value > found.value - 1e-9 && place < found.place)
    ) {
      found = { each, value, place };
    }
  }
  return found?.each ?? null;
}
