/**
 * The clock of an attempt counts time in use, not time of day: the page adds what a monotonic timer measured (`tick`),
 * and the sum is stored with the attempt. So setting the device's clock, a reload, a closed browser or an empty battery
 * can neither eat the learner's time nor give any: whoever comes back goes on where the clock stood. Time away is
 * therefore a pause, and pauses and extensions are counted and told in the result (WCAG 2.2.1: every limit can be
 * stopped and extended).
 *
 * All times are milliseconds.
 */
export interface Clock {
  readonly usedMs: number;
  /** With extensions; null: no limit, the clock only tells. */
  readonly limitMs: number | null;
  readonly running: boolean;
  /** How often it was stopped, by hand or by leaving. */
  readonly pauses: number;
  readonly extendedMs: number;
}

/**
 * A longer silence between two ticks means that the page slept (a closed lid, a frozen tab): nobody was working. Tabs in
 * the background are still woken once a minute, so that much counts.
 */
export const LONGEST_TICK_MS = 90_000;

/** What one request for more time adds. */
export const EXTENSION_MS = 5 * 60_000;

export const startClock = (limitMs: number | null): Clock => ({
  usedMs: 0,
  limitMs,
  running: true,
  pauses: 0,
  extendedMs: 0,
});

/** Adds measured time; a stopped or expired clock stands still. */
export function tick(clock: Clock, deltaMs: number): Clock {
  if (!clock.running || !(deltaMs > 0)) return clock;
  if (deltaMs > LONGEST_TICK_MS) return { ...clock, pauses: clock.pauses + 1 };
  const usedMs = clock.usedMs + Math.round(deltaMs);
  return { ...clock, usedMs: clock.limitMs === null ? usedMs : Math.min(usedMs, clock.limitMs) };
}

export const pause = (clock: Clock): Clock =>
  clock.running ? { ...clock, running: false, pauses: clock.pauses + 1 } : clock;

export const resume = (clock: Clock): Clock =>
  clock.running ? clock : { ...clock, running: true };

/** More time; without a limit there is nothing to extend. */
export const extend = (clock: Clock, byMs = EXTENSION_MS): Clock =>
  clock.limitMs === null
    ? clock
    : { ...clock, limitMs: clock.limitMs + byMs, extendedMs: clock.extendedMs + byMs };

/** null: no limit. */
export const leftMs = ({ limitMs, usedMs }: Clock): number | null =>
  limitMs === null ? null : Math.max(0, limitMs - usedMs);

export const isOver = (clock: Clock): boolean => leftMs(clock) === 0;

/** What is said aloud about the time that is left; the page says each once, when it is passed. */
export type TimeNotice = 'half' | 'five-minutes' | 'one-minute' | 'over';

/** The notice whose moment lies between two states of one clock; the most urgent one when several do. */
export function noticeBetween(before: Clock, after: Clock): TimeNotice | null {
  const [was, is] = [leftMs(before), leftMs(after)];
  if (was === null || is === null || after.limitMs === null || is >= was) return null;
  const passed = (at: number): boolean => was > at && is <= at;
  if (passed(0)) return 'over';
  if (passed(60_000)) return 'one-minute';
  // In a short test the half is warning enough.
  if (after.limitMs > 10 * 60_000 && passed(5 * 60_000)) return 'five-minutes';
  return after.limitMs > 2 * 60_000 && passed(after.limitMs / 2) ? 'half' : null;
}
