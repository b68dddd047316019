import { fsrs, createEmptyCard, Rating as Grade } from 'ts-fsrs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/domain/schedule/day.ts';
import {
  FORGOTTEN_MS,
  intervals,
  LONGEST_DAYS,
  look,
  type Memory,
  type Rating,
} from '../../../src/domain/schedule/fsrs.ts';

const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
/** Ratings with the hours that passed before each. */
const history = fc.array(fc.tuple(fc.integer({ min: -5, max: 4000 }), rating), { maxLength: 20 });

function after(looks: readonly (readonly [number, Rating])[]): { memory: Memory; at: number } {
  let at = 1e12;
  let memory = look(null, 3, at);
  for (const [hours, each] of looks) {
    at += hours * 3_600_000;
    memory = look(memory, each, at);
  }
  return { memory, at };
}

describe('the memory of a card', () => {
  it('is the one ts-fsrs computes when looks are whole days apart', () => {
    const library = fsrs({ enable_fuzz: false, enable_short_term: false });
    let theirs = createEmptyCard(Date.UTC(2026, 0, 1));
    let ours: Memory | null = null;
    let at = Date.UTC(2026, 0, 1);
    for (const [days, each] of [
      [0, 3],
      [2, 3],
      [9, 2],
      [20, 3],
      [60, 4],
      [10, 3],
    ] as const) {
      at += days * DAY_MS;
      theirs = library.next(
        theirs,
        at,
        each === 2 ? Grade.Hard : each === 4 ? Grade.Easy : Grade.Good,
      ).card;
      ours = look(ours, each, at);
      expect(ours.stability).toBeCloseTo(theirs.stability, 6);
      expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 6);
    }
  });

  it('stays finite and in its bounds whatever happens, clocks put back included', () => {
    fc.assert(
      fc.property(history, (looks) => {
        const { memory } = after(looks);
        expect(memory.stability).toBeGreaterThan(0);
        expect(Number.isFinite(memory.stability)).toBe(true);
        expect(memory.difficulty).toBeGreaterThanOrEqual(1);
        expect(memory.difficulty).toBeLessThanOrEqual(10);
      }),
    );
  });
});

describe('the days a rating waits', () => {
  it('are whole, and more for a better rating', () => {
    fc.assert(
      fc.property(history, (looks) => {
        const { memory, at } = after(looks);
        const days = intervals(memory, at);
        expect(days[1]).toBe(FORGOTTEN_MS);
        expect(days[2]).toBeGreaterThanOrEqual(DAY_MS);
        expect(days[3]).toBeGreaterThanOrEqual(days[2] + DAY_MS);
        expect(days[4]).toBeGreaterThanOrEqual(days[3] + DAY_MS);
        expect(days[4]).toBeLessThanOrEqual((LONGEST_DAYS + 2) * DAY_MS);
        for (const each of [2, 3, 4] as const) expect(days[each] % DAY_MS).toBe(0);
      }),
    );
  });

  it('never shrink while a card is good on the day it is due, and grow to twice and more over six times', () => {
    fc.assert(
      fc.property(history, (looks) => {
        let { memory, at } = after(looks);
        let wait = intervals(memory, at)[3];
        const first = wait;
        for (let i = 0; i < 6; i++) {
          memory = look(memory, 3, at);
          at += wait;
          const next = intervals(memory, at)[3];
          expect(next).toBeGreaterThanOrEqual(Math.min(wait, LONGEST_DAYS * DAY_MS));
          wait = next;
        }
        expect(wait).toBeGreaterThanOrEqual(Math.min(2 * first, LONGEST_DAYS * DAY_MS));
      }),
    );
  });

  it('start with a day or two for a new card, and with a week when it was easy', () => {
    const days = intervals(null, 0);
    expect([2, 3, 4].map((each) => days[each as Rating] / DAY_MS)).toEqual([1, 2, 8]);
  });

  it('shrink after a card was forgotten', () => {
    const { memory, at } = after([
      [48, 3],
      [240, 3],
      [900, 3],
    ]);
    const forgotten = look(memory, 1, at);
    expect(intervals(forgotten, at + 60_000)[3]).toBeLessThan(intervals(memory, at)[3] / 2);
  });
});
