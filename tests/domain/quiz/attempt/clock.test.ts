import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EXTENSION_MS,
  extend,
  isOver,
  leftMs,
  LONGEST_TICK_MS,
  noticeBetween,
  pause,
  resume,
  startClock,
  tick,
  type Clock,
} from '../../../../src/domain/quiz/attempt/clock.ts';

const MINUTE = 60_000;

describe('the clock of an attempt', () => {
  it('counts what is measured and stands at its limit', () => {
    const clock = tick(tick(startClock(MINUTE), 50_000), 20_000);
    expect(clock.usedMs).toBe(MINUTE);
    expect(isOver(clock)).toBe(true);
    expect(tick(clock, 1000)).toEqual(clock);
  });

  it('goes on after more time was given, and remembers how much', () => {
    const over = tick(startClock(MINUTE), MINUTE);
    const more = extend(over);
    expect(leftMs(more)).toBe(EXTENSION_MS);
    expect(more.extendedMs).toBe(EXTENSION_MS);
    expect(leftMs(tick(more, MINUTE))).toBe(EXTENSION_MS - MINUTE);
  });

  it('stands still while it is stopped, and counts the stops', () => {
    const stopped = pause(tick(startClock(null), 1000));
    expect(tick(stopped, 60_000).usedMs).toBe(1000);
    expect(pause(stopped).pauses).toBe(1);
    const again = pause(resume(stopped));
    expect([again.pauses, again.usedMs]).toEqual([2, 1000]);
  });

  it('takes a long silence for time away, not for work', () => {
    const clock = tick(startClock(10 * MINUTE), LONGEST_TICK_MS + 1);
    expect([clock.usedMs, clock.pauses, clock.running]).toEqual([0, 1, true]);
    expect(tick(startClock(null), LONGEST_TICK_MS).usedMs).toBe(LONGEST_TICK_MS);
  });

  it.each([-5, 0, NaN, -Infinity])('ignores %s ms, as after a clock that was put back', (delta) => {
    const clock = startClock(MINUTE);
    expect(tick(clock, delta)).toBe(clock);
  });

  it('has nothing to extend without a limit', () => {
    const clock = startClock(null);
    expect(extend(clock)).toBe(clock);
    expect(leftMs(clock)).toBeNull();
  });

  it('never counts more than was measured, nor more than its limit, whatever happens', () => {
    const step = fc.oneof(
      fc.integer({ min: -1000, max: 200_000 }).map((ms) => ['tick', ms] as const),
      fc.constantFrom(['pause', 0] as const, ['resume', 0] as const, ['extend', 0] as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let clock: Clock = startClock(3 * MINUTE);
        let measured = 0;
        for (const [what, ms] of steps) {
          const before = clock;
          if (what === 'tick') {
            measured += Math.max(0, ms);
            clock = tick(clock, ms);
          } else clock = { pause, resume, extend }[what](clock);
          expect(clock.usedMs).toBeGreaterThanOrEqual(before.usedMs);
        }
        expect(clock.usedMs).toBeLessThanOrEqual(measured);
        expect(clock.limitMs).toBe(3 * MINUTE + clock.extendedMs);
        expect(clock.usedMs).toBeLessThanOrEqual(clock.limitMs ?? 0);
      }),
    );
  });
});

describe('what is said about the time left', () => {
  const at = (limit: number, left: number): Clock => ({
    ...startClock(limit),
    usedMs: limit - left,
  });
  it.each([
    { limit: 60, from: 30.5, to: 29.5, notice: 'half' },
    { limit: 60, from: 5.1, to: 5, notice: 'five-minutes' },
    { limit: 60, from: 1.1, to: 0.9, notice: 'one-minute' },
    { limit: 60, from: 0.1, to: 0, notice: 'over' },
    // The most urgent one when a slow page passes several.
    { limit: 60, from: 31, to: 0.5, notice: 'one-minute' },
    // Ten minutes: the half is warning enough.
    { limit: 10, from: 5.1, to: 5, notice: 'half' },
    { limit: 2, from: 1.5, to: 0.9, notice: 'one-minute' },
    { limit: 2, from: 1.9, to: 1.2, notice: null },
    { limit: 60, from: 20, to: 19, notice: null },
    // Extended: nothing is said backwards.
    { limit: 60, from: 0.5, to: 5.5, notice: null },
    { limit: 60, from: 5, to: 5, notice: null },
  ])('of $limit minutes, from $from to $to left: $notice', ({ limit, from, to, notice }) => {
    const between = noticeBetween(
      at(limit * MINUTE, from * MINUTE),
      at(limit * MINUTE, to * MINUTE),
    );
    expect(between).toBe(notice);
  });

  it('is nothing without a limit', () => {
    expect(noticeBetween(startClock(null), tick(startClock(null), 1000))).toBeNull();
  });
});
