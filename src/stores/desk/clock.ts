/**
 * The clock of a running shift: real or slow time of a monotonic timer, or none at all. It stands still while it is
 * paused. Stopping it counts the wall time of the pause, because a score says how long one took.
 */
import type { ClockMode } from '../../domain/shift/input.ts';
import { monotonic } from '../../platform/clock.ts';

const RATE: Record<ClockMode, number> = { real: 1, slow: 0.5, untimed: 0 };

export interface ShiftClock {
  /** Shift time, whole ms; never runs backwards. */
  now(): number;
  /** The shift went further by itself or by an input; a clock behind catches up. */
  reach(ms: number): void;
  pause(): void;
  resume(): void;
  readonly paused: boolean;
  /** Wall time paused so far, whole ms. */
  pausedMs(): number;
}

/** @param from shift time already gone, ms  @param pausedBefore ms */
export function startClock(
  mode: ClockMode,
  from: number,
  pausedBefore: number,
  timer: () => number = monotonic,
): ShiftClock {
  const rate = RATE[mode];
  let base = from;
  let since = timer();
  let isPaused = false;
  let pausedMs = pausedBefore;
  const now = (): number =>
    Math.floor(isPaused ? base : base + Math.max(0, timer() - since) * rate);
  return {
    now,
    reach(ms) {
      if (ms <= now()) return;
      base = ms;
      if (!isPaused) since = timer();
    },
    pause() {
      if (isPaused) return;
      base = now();
      since = timer();
      isPaused = true;
    },
    resume() {
      if (!isPaused) return;
      pausedMs += Math.max(0, timer() - since);
      since = timer();
      isPaused = false;
    },
    get paused() {
      return isPaused;
    },
    pausedMs: () => Math.round(pausedMs + (isPaused ? Math.max(0, timer() - since) : 0)),
  };
}
