/**
 * The next best thing to do: finish the lesson that is open, repair what was missed once a few things have gathered,
 * go on to the next lesson, and when all lessons are done practise what is weakest.
 */
import { mastery, MASTERY_STATES } from './mastery.ts';
import type { LessonProgress, Progress } from './progress.ts';
import { wrongBook } from './wrong-book.ts';

/** Lessons in the course's order, only those that can be opened. */
export interface LessonRef {
  readonly id: string;
  readonly kps: readonly string[];
}

export type NextStep =
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

export function nextStep(progress: Progress, lessons: readonly LessonRef[]): NextStep {
  const open = lessons.filter(({ id }) => progress.lessons.get(id)?.done !== true);
  const last = lastLesson(progress, lessons);
  if (last !== null && !last.done) return { kind: 'continue', lesson: last.lesson };
  const missed = wrongBook(progress).length;
  if (missed >= WORTH_REPAIRING) return { kind: 'repair', count: missed };
  const [next] = open;
  if (next !== undefined) return { kind: last === null ? 'start' : 'next', lesson: next.id };
  if (missed > 0) return { kind: 'repair', count: missed };
  return weakest(progress, lessons);
}

function weakest(progress: Progress, lessons: readonly LessonRef[]): NextStep {
  const rank = (state: (typeof MASTERY_STATES)[number]): number => MASTERY_STATES.indexOf(state);
  let found: { lesson: string; kp: string; rank: number; score: number } | null = null;
  for (const lesson of lessons) {
    for (const kp of lesson.kps) {
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
