/**
 * The next best things to do, best first: end what is under way (a paper, a lesson), look at what is due for review,
 * repair what was missed once a few things have gathered, go on with the plan or the next lesson, and when all lessons
 * are done practise what is weakest.
 */
import { mastery, MASTERY_STATES } from './mastery.ts';
import type { LessonProgress, Progress } from './progress.ts';
import { wrongBook } from './wrong-book.ts';

/** Lessons in the course's order, only those that can be opened. */
export interface LessonRef {
  readonly id: string;
  readonly kps: readonly string[];
}

/** What is known beside the progress; nothing is the answer where a store was not asked. */
export interface NextFacts {
  /** The plan's next lesson (domain/placement/plan.ts). */
  readonly plan: { readonly lesson: string; readonly how: 'study' | 'review' } | null;
  /** Lessons a placement test found known. */
  readonly skip: ReadonlySet<string>;
  /** Cards due for review today. */
  readonly due: number;
  /** A paper begun and not handed in. */
  readonly paper: {
    readonly sitting: string;
    readonly title: string;
    readonly left: number;
  } | null;
}

export const NO_FACTS: NextFacts = {
  plan: null,
  skip: new Set(),
  due: 0,
  paper: null,
};

export type NextStep =
  /** `left`: questions without an answer. */
  | {
      readonly kind: 'paper';
      readonly sitting: string;
      readonly title: string;
      readonly left: number;
    }
  | { readonly kind: 'review'; readonly count: number }
  | { readonly kind: 'plan'; readonly lesson: string; readonly how: 'study' | 'review' }
  | { readonly kind: 'start'; readonly lesson: string }
  | { readonly kind: 'continue'; readonly lesson: string }
  | { readonly kind: 'repair'; readonly count: number }
  | { readonly kind: 'next'; readonly lesson: string }
  | { readonly kind: 'practise'; readonly lesson: string; readonly kp: string }
  | { readonly kind: 'finished' };

/** So many open mistakes are worth a sitting of their own. */
export const WORTH_REPAIRING = 5;

/** The lesson touched last among `lessons`, or null. */
export function lastLesson(
  progress: Progress,
  lessons: readonly { readonly id: string }[],
): LessonProgress | null {
  let last: LessonProgress | null = null;
  for (const { id } of lessons) {
    const lesson = progress.lessons.get(id);
    if (lesson !== undefined && (last === null || lesson.lastAt > last.lastAt)) last = lesson;
  }
  return last;
}

/** At least one; each thing once. */
export function nextSteps(
  progress: Progress,
  lessons: readonly LessonRef[],
  { plan, skip, due, paper }: NextFacts = NO_FACTS,
): readonly [NextStep, ...NextStep[]] {
  const last = lastLesson(progress, lessons);
  const missed = wrongBook(progress).length;
  const isOpen = (id: string): boolean => progress.lessons.get(id)?.done !== true;
  const steps: NextStep[] = [];
  if (paper !== null) steps.push({ kind: 'paper', ...paper });
  const current = last !== null && !last.done ? last.lesson : null;
  if (current !== null) steps.push({ kind: 'continue', lesson: current });
  if (due > 0) steps.push({ kind: 'review', count: due });
  if (missed >= WORTH_REPAIRING) steps.push({ kind: 'repair', count: missed });
  const planned = plan !== null && lessons.some(({ id }) => id === plan.lesson) ? plan : null;
  if (planned !== null) {
    if (planned.lesson !== current) steps.push({ kind: 'plan', ...planned });
  } else {
    const next = lessons.find(({ id }) => id !== current && isOpen(id) && !skip.has(id));
    if (next !== undefined) steps.push({ kind: last === null ? 'start' : 'next', lesson: next.id });
  }
  if (missed > 0 && missed < WORTH_REPAIRING) steps.push({ kind: 'repair', count: missed });
  // While something else is to do, only what was answered badly is worth practising, not what was never taught.
  const isWorth = (kp: string): boolean => steps.length === 0 || progress.evidence.has(kp);
  const practise = weakest(progress, lessons, isWorth);
  if (practise.kind === 'practise') steps.push(practise);
  const [first, ...others] = steps;
  return first === undefined ? [practise] : [first, ...others];
}

export const nextStep = (
  progress: Progress,
  lessons: readonly LessonRef[],
  facts: NextFacts = NO_FACTS,
): NextStep => nextSteps(progress, lessons, facts)[0];

function weakest(
  progress: Progress,
  lessons: readonly LessonRef[],
  isWorth: (kp: string) => boolean,
): NextStep {
  const rank = (state: (typeof MASTERY_STATES)[number]): number => MASTERY_STATES.indexOf(state);
  let found: { lesson: string; kp: string; rank: number; score: number } | null = null;
  for (const lesson of lessons) {
    for (const kp of lesson.kps) {
      if (!isWorth(kp)) continue;
      const { state, score } = mastery(progress, { id: kp, lesson: lesson.id });
      if (state === 'mastered') continue;
      const here = { lesson: lesson.id, kp, rank: rank(state), score: score ?? 0 };
      if (
        found === null ||
        here.rank < found.rank ||
        (here.rank === found.rank && here.score < found.score)
      ) {
        found = here;
      }
    }
  }
  return found === null
    ? { kind: 'finished' }
    : { kind: 'practise', lesson: found.lesson, kp: found.kp };
}
