import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { creditBy, CREDIT_RULES, type CreditRule } from '../../../src/domain/quiz/credit.ts';

/** [right, wrong, missed, spared, size of the key, credit] */
type Row = readonly [number, number, number, number, number, number];

/** The first rows of each table are choices (some options belong to the key, others not), the last ones placings. */
const TABLES: Readonly<Record<CreditRule, readonly Row[]>> = {
  'all-or-nothing': [
    [3, 0, 0, 2, 3, 1],
    [2, 0, 1, 2, 3, 0],
    [1, 0, 2, 2, 3, 0],
    [3, 1, 0, 1, 3, 0],
    [3, 2, 0, 0, 3, 0],
    [2, 1, 1, 1, 3, 0],
    [0, 1, 3, 1, 3, 0],
    [0, 2, 3, 0, 3, 0],
    [1, 0, 0, 3, 1, 1],
    [1, 3, 0, 0, 1, 0],
    [4, 0, 0, 0, 4, 1],
    [3, 1, 0, 0, 4, 0],
    [3, 0, 1, 0, 4, 0],
  ],
  'half-if-missing': [
    [3, 0, 0, 2, 3, 1],
    [2, 0, 1, 2, 3, 0.5],
    [1, 0, 2, 2, 3, 0.5],
    [3, 1, 0, 1, 3, 0],
    [3, 2, 0, 0, 3, 0],
    [2, 1, 1, 1, 3, 0],
    [0, 1, 3, 1, 3, 0],
    [0, 2, 3, 0, 3, 0],
    [1, 0, 0, 3, 1, 1],
    [1, 3, 0, 0, 1, 0],
    [5, 0, 1, 0, 6, 0.5],
    [1, 0, 5, 0, 6, 0.5],
    [0, 0, 3, 2, 3, 0],
  ],
  'net-correct': [
    [3, 0, 0, 2, 3, 1],
    [2, 0, 1, 2, 3, 2 / 3],
    [1, 0, 2, 2, 3, 1 / 3],
    [3, 1, 0, 1, 3, 2 / 3],
    [3, 2, 0, 0, 3, 1 / 3],
    [2, 1, 1, 1, 3, 1 / 3],
    [1, 1, 2, 1, 3, 0],
    [0, 1, 3, 1, 3, 0],
    [1, 2, 2, 0, 3, 0],
    [1, 3, 0, 0, 1, 0],
    [4, 0, 0, 0, 4, 1],
    [3, 1, 0, 0, 4, 0.5],
    [3, 0, 1, 0, 4, 0.75],
    [1, 3, 0, 0, 4, 0],
  ],
  'per-part': [
    [3, 0, 0, 2, 3, 1],
    [2, 0, 1, 2, 3, 0.8],
    [1, 0, 2, 2, 3, 0.6],
    [3, 1, 0, 1, 3, 0.8],
    [3, 2, 0, 0, 3, 0.6],
    [2, 1, 1, 1, 3, 0.6],
    [0, 1, 3, 1, 3, 0.2],
    [0, 2, 3, 0, 3, 0],
    [4, 0, 0, 0, 4, 1],
    [3, 1, 0, 0, 4, 0.75],
    [3, 0, 1, 0, 4, 0.75],
    [1, 3, 0, 0, 4, 0.25],
    [0, 4, 0, 0, 4, 0],
  ],
};

describe.each(CREDIT_RULES)('%s', (rule) => {
  test.each(TABLES[rule])(
    '%i right, %i wrong, %i missed, %i spared of a key of %i',
    (right, wrong, missed, spared, size, credit) => {
      expect(creditBy(rule, { right, wrong, missed, spared }, size)).toBeCloseTo(credit, 12);
    },
  );
});

/** A choice among options: `chosen` of the key and of the others. */
const choices = fc
  .record({ size: fc.integer({ min: 1, max: 6 }), others: fc.integer({ min: 0, max: 6 }) })
  .chain(({ size, others }) =>
    fc.record({
      size: fc.constant(size),
      right: fc.integer({ min: 0, max: size }),
      wrong: fc.integer({ min: 0, max: others }),
      others: fc.constant(others),
    }),
  );

it('every rule stays within 0 and 1 and gives 1 for exactly the key only', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CREDIT_RULES),
      choices,
      (rule, { size, right, wrong, others }) => {
        const credit = creditBy(
          rule,
          { right, wrong, missed: size - right, spared: others - wrong },
          size,
        );
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(1);
        expect(credit === 1).toBe(right === size && wrong === 0);
      },
    ),
  );
});

it('under every rule one wrong part less never costs anything', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...CREDIT_RULES),
      choices.filter(({ wrong }) => wrong > 0),
      (rule, { size, right, wrong, others }) => {
        const credit = (errors: number): number =>
          creditBy(
            rule,
            { right, wrong: errors, missed: size - right, spared: others - errors },
            size,
          );
        expect(credit(wrong - 1)).toBeGreaterThanOrEqual(credit(wrong));
      },
    ),
  );
});
