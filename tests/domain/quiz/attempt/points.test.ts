import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countedTry,
  floorOf,
  pointsFor,
  shareOf,
  type TryFacts,
} from '../../../../src/domain/quiz/attempt/points.ts';

const TRIES = { tries: [10, 7, 5], hintCost: 2, certainty: false };
const SURE = { tries: [10], hintCost: 2, certainty: true };
const plain = (credit: number, hints = 0): TryFacts => ({ credit, hints, certainty: null });

describe('tries and hints', () => {
  it.each([
    { tries: [], share: 0, counted: -1 },
    { tries: [plain(1)], share: 1, counted: 0 },
    { tries: [plain(0)], share: 0, counted: 0 },
    { tries: [plain(0), plain(1)], share: 0.7, counted: 1 },
    { tries: [plain(0), plain(0), plain(1)], share: 0.5, counted: 2 },
    { tries: [plain(0.5)], share: 0.5, counted: 0 },
    { tries: [plain(0.5), plain(1)], share: 0.7, counted: 1 },
    // A half at first is worth more than two thirds of seven tenths.
    { tries: [plain(0.5), plain(2 / 3)], share: 0.5, counted: 0 },
    { tries: [plain(1, 1)], share: 0.8, counted: 0 },
    { tries: [plain(1, 2)], share: 0.6, counted: 0 },
    { tries: [plain(0), plain(1, 1)], share: 0.5, counted: 1 },
    { tries: [plain(0.2, 2)], share: 0, counted: 0 },
    // More tries than the paper knows of: the last step goes on.
    { tries: [plain(0), plain(0), plain(0), plain(1)], share: 0.5, counted: 3 },
  ])('$tries is worth $share', ({ tries, share, counted }) => {
    expect(shareOf(TRIES, tries)).toBeCloseTo(share, 10);
    expect(countedTry(TRIES, tries)).toBe(counted);
  });
});

describe('certainty', () => {
  it.each([
    { certainty: 'sure', credit: 1, share: 1 },
    { certainty: 'sure', credit: 0, share: -0.5 },
    { certainty: 'sure', credit: 0.5, share: 0.25 },
    { certainty: 'unsure', credit: 1, share: 0.7 },
    { certainty: 'unsure', credit: 0, share: 0 },
    { certainty: 'unsure', credit: 0.5, share: 0.35 },
    { certainty: null, credit: 1, share: 0.7 },
    { certainty: null, credit: 0, share: 0 },
  ] as const)('$certainty at credit $credit gives $share', ({ certainty, credit, share }) => {
    expect(shareOf(SURE, [{ credit, hints: 0, certainty }])).toBeCloseTo(share, 10);
  });

  it('pays 有把握 from a chance of 62.5 per cent upwards', () => {
    const expected = (certainty: 'sure' | 'unsure', chance: number): number =>
      chance * shareOf(SURE, [{ credit: 1, hints: 0, certainty }]) +
      (1 - chance) * shareOf(SURE, [{ credit: 0, hints: 0, certainty }]);
    expect(expected('sure', 0.625)).toBeCloseTo(expected('unsure', 0.625), 10);
    expect(expected('sure', 0.63)).toBeGreaterThan(expected('unsure', 0.63));
    expect(expected('sure', 0.62)).toBeLessThan(expected('unsure', 0.62));
  });
});

const facts = fc.record({
  credit: fc.double({ min: 0, max: 1, noNaN: true }),
  hints: fc.integer({ min: 0, max: 3 }),
  certainty: fc.option(fc.constantFrom('sure' as const, 'unsure' as const)),
});

describe('whatever is answered', () => {
  it('is never worth less than the floor of its rule, nor more than the points', () => {
    const rule = fc.record({
      tries: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 5 }),
      hintCost: fc.option(fc.integer({ min: 0, max: 10 })),
      certainty: fc.boolean(),
    });
    fc.assert(
      fc.property(rule, fc.array(facts, { maxLength: 5 }), (one, tries) => {
        const share = shareOf(one, tries);
        expect(share).toBeGreaterThanOrEqual(floorOf(one));
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('loses nothing by another try', () => {
    fc.assert(
      fc.property(fc.array(facts, { minLength: 1, maxLength: 4 }), facts, (tries, more) => {
        expect(shareOf(TRIES, [...tries, more])).toBeGreaterThanOrEqual(shareOf(TRIES, tries));
      }),
    );
  });

  it('adds up as people add', () => {
    expect(pointsFor(3, 1 / 3)).toBe(1);
    expect(pointsFor(10, 0.7)).toBe(7);
    expect(pointsFor(5, 1 / 3)).toBe(1.67);
    expect(pointsFor(4, -0.5)).toBe(-2);
  });
});
