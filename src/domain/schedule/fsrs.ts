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

/** What the four ratings would do if given at `at`. */
export function intervals(memory: Memory | null, at: number): Intervals {
  const days = (rating: Rating): number =>
    engine.next_interval(look(memory, rating, at).stability, 0);
  const hard = days(2);
  const good = Math.max(days(3), hard + 1);
  const easy = Math.max(days(4), good + 1);
  return { 1: FORGOTTEN_MS, 2: hard * DAY_MS, 3: good * DAY_MS, 4: easy * DAY_MS };
}
