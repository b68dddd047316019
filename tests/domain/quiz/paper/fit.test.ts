/** Whole numbers within bounds: found when they exist, by the bounds given. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fit, nearestSum, reachable, type Bound } from '../../../../src/domain/quiz/paper/fit.ts';

const bound = (weights: readonly number[], least: number, most = least): Bound => ({
  terms: weights.flatMap((weight, variable) => (weight === 0 ? [] : [{ variable, weight }])),
  least,
  most,
});
const sum = ({ terms }: Bound, values: readonly number[]): number =>
  terms.reduce((total, { variable, weight }) => total + weight * (values[variable] ?? 0), 0);
const keeps = (bounds: readonly Bound[], values: readonly number[]): boolean =>
  bounds.every((one) => sum(one, values) >= one.least && sum(one, values) <= one.most);

describe('values are found whenever they exist', () => {
  it('as trying everything shows, for up to four variables and four bounds', () => {
    const weights = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });
    const limits = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });
    const bounds = fc.array(
      fc
        .tuple(weights, fc.nat(20), fc.nat(4))
        .map(([of, least, more]) => bound(of, least, least + more)),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(limits, bounds, (upper, all) => {
        const found = fit([0, 0, 0, 0], upper, all);
        const exists = (values: number[]): boolean =>
          values.length === 4
            ? keeps(all, values)
            : Array.from({ length: (upper[values.length] ?? 0) + 1 }).some((_, value) =>
                exists([...values, value]),
              );
        expect(found !== null).toBe(exists([]));
        if (found !== null) {
          expect(keeps(all, found)).toBe(true);
          found.forEach((value, index) => expect(value).toBeLessThanOrEqual(upper[index] ?? 0));
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('for a dozen kinds by four levels by four Bloom levels, each sum fixed', () => {
    // A table of 192 classes whose margins are all prescribed, made from a table that is known to exist.
    const sizes = [12, 4, 4] as const;
    const at = (index: number): number[] => [
      index % 12,
      Math.floor(index / 12) % 4,
      Math.floor(index / 48),
    ];
    const made = Array.from({ length: 192 }, (_, index) => (index * 7) % 3);
    const margins = sizes.flatMap((size, axis) =>
      Array.from({ length: size }, (_, value) => {
        const weights = made.map((_n, index) => (at(index)[axis] === value ? 1 : 0));
        return bound(weights, sum(bound(weights, 0), made));
      }),
    );
    const start = performance.now();
    const found = fit(
      made.map(() => 0),
      made.map(() => 3),
      margins,
    );
    console.info(`192 classes, 20 exact sums: ${(performance.now() - start).toFixed(0)} ms`);
    expect(found !== null && keeps(margins, found)).toBe(true);
  });
  it('nothing is taken below or above the limits given', () => {
    expect(fit([2, 0], [2, 9], [bound([1, 1], 5)])).toEqual([2, 3]);
    expect(fit([3], [2], [])).toBeNull();
    expect(fit([0], [9], [bound([2], 5)])).toBeNull();
  });
});

test.each([
  [
    [
      [7, 3],
      [11, 3],
    ],
    43,
    43,
  ],
  [
    [
      [7, 1],
      [11, 3],
    ],
    43,
    40,
  ],
  [
    [
      [4, 2],
      [6, 2],
    ],
    11,
    10,
  ],
  [[[5, 2]], 4, 0],
  [[], 9, 0],
])('of %j the nearest sum up to %i is %i', (pieces, most, nearest) => {
  const map = new Map(pieces as [number, number][]);
  expect(nearestSum(map, most)).toBe(nearest);
  expect(reachable(map, most)).toBe(nearest === most);
});
