/**
 * When to look at something again: FSRS, by ts-fsrs. The only file that imports it, because it patches
 * `Date.prototype` on import and counts days by the UTC calendar; here time is a number of milliseconds and the
 * library is asked for its memory model only. No fuzz: the same answers at the same times give the same days.
 *
 * - Time since the last look counts in days with fractions. Within eight hours (trail.ts: the same sitting) it counts
 *   as none, and FSRS takes its formula for looks on one day.
 * - Forgotten: again in ten minutes, which for a daily queue means later today. Everything else: whole days, and a
 *   better rating always waits at least a day longer.
 * - The library's default weights and a wanted retention of 90 %. Nothing waits longer than a year: a course is not a
 *   language.
 */
import { fsrs, type Grade } from 'ts-fsrs';
import { REPAIR_GAP_MS } from '../progress/trail.ts';
import { DAY_MS } from './day.ts';

/** 1 forgotten · 2 hard · 3 good · 4 easy */
export type Rating = 1 | 2 | 3 | 4;

/** What is remembered of one card after its last look. */
export interface Memory {
  /** Days after which it is recalled with 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
  /** The last look, ms since the epoch. */
  readonly at: number;
}

/** How long each rating would wait, ms. */
export type Intervals = Readonly<Record<Rating, number>>;

export const FORGOTTEN_MS = 10 * 60_000;
export const LONGEST_DAYS = 365;

const engine = fsrs({
  enable_fuzz: false,
  enable_short_term: true,
  request_retention: 0.9,
  maximum_interval: LONGEST_DAYS,
});

/** The memory after one more look; `null`: the first look. A clock that was put back counts as no time. */
export function look(memory: Memory | null, rating: Rating, at: number): Memory {
  const gap = memory === null ? 0 : at - memory.at;
  const days = gap < REPAIR_GAP_MS ? 0 : gap / DAY_MS;
  const { stability, difficulty } = engine.next_state(memory, days, rating as Grade);
  return { stability, difficulty, at };
}

const daysOf = ({ stability }: Memory): number => engine.next_interval(stability, 0);

/** Ms until the next look, when `before` became `after` by this rating. */
export function waitAfter(before: Memory | null, after: Memory, rating: Rating): number {
  if (rating === 1) return FORGOTTEN_MS;
  let days = daysOf(after);
  if (rating > 2) {
    const harder = look(before, rating === 4 ? 3 : 2, after.at);
    const least = waitAfter(before, harder, rating === 4 ? 3 : 2) / DAY_MS;
    days = Math.max(days, least + 1);
  }
  return days * DAY_MS;
}

/** What the four ratings would do if given at `at`. */
export function intervals(memory: Memory | null, at: number): Intervals {
  const wait = (rating: Rating): number => waitAfter(memory, look(memory, rating, at), rating);
  return { 1: wait(1), 2: wait(2), 3: wait(3), 4: wait(4) };
}
