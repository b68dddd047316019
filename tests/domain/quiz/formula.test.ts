import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decimalsOf,
  roundHalfUp,
  showFigure,
  showFixed,
  tidy,
  within,
} from '../../../src/domain/quiz/decimal.ts';
import { evaluate, parseFormula } from '../../../src/domain/quiz/formula.ts';

function run(text: string, scope: Record<string, number> = {}): number | string {
  const parsed = parseFormula(text);
  if (!parsed.ok) return parsed.error.kind;
  const value = evaluate(parsed.value, new Map(Object.entries(scope)));
  return value.ok ? value.value : value.error.kind;
}

describe('a formula', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 5 / 2', 10],
    ['-3 + 5', 2],
    ['2 * -3', -6],
    ['--4', 4],
    ['1.5*2', 3],
    ['round(2.345, 2)', 2.35],
    ['round(2.5)', 3],
    ['round(-2.5)', -3],
    ['round(1234, -2)', 1200],
    ['floor(0.1 * 30)', 3],
    ['floor(2.9)', 2],
    ['ceil(0.1 + 0.2 - 0.3)', 0],
    ['ceil(2.1)', 3],
    ['min(3, max(1, 2))', 2],
    ['  7  ', 7],
  ])('%s is %d', (text, value) => expect(run(text)).toBeCloseTo(value, 12));

  test.each([
    ['', 'syntax'],
    ['1 +', 'syntax'],
    ['1 2', 'syntax'],
    ['(1', 'syntax'],
    ['1)', 'syntax'],
    ['a.b', 'syntax'],
    ['a[0]', 'syntax'],
    ['1; 2', 'syntax'],
    ['2 ** 3', 'syntax'],
    ['`x`', 'syntax'],
    ['价格 * 2', 'syntax'],
    ['.5', 'syntax'],
    ['alert(1)', 'unknown-function'],
    ['constructor(1)', 'unknown-function'],
    ['sqrt(4)', 'unknown-function'],
    ['min(1)', 'arguments'],
    ['floor(1, 2)', 'arguments'],
    ['round(1, 2, 3)', 'arguments'],
    ['nothing', 'unknown-name'],
    ['toString', 'unknown-name'],
    ['1 / 0', 'divide-by-zero'],
    ['1 / (0.1 + 0.2 - 0.3)', 'divide-by-zero'],
    [`${'('.repeat(100)}1${')'.repeat(100)}`, 'too-deep'],
    [`${'-'.repeat(200)}1`, 'too-deep'],
    ['1+'.repeat(200) + '1', 'too-long'],
  ])('%s is refused as %s', (text, kind) => {
    expect(run(text)).toBe(kind);
  });

  it('refuses a result that is not finite', () => {
    expect(run('a * a * a', { a: 1e200 })).toBe('not-finite');
  });

  it('is never thrown over, whatever the text', () => {
    const pieces = fc.constantFrom(
      '1',
      '2.5',
      'a',
      '+',
      '-',
      '*',
      '/',
      '(',
      ')',
      ',',
      'min',
      'round',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          run(text, { a: 3 });
        },
      ),
    );
  });

  it('never gives a negative zero', () => expect(run('0 * (0 - 1)')).toBe(0));

  it('computes what JavaScript computes for + - * and brackets', () => {
    const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        fc.integer({ min: 0, max: 99 }).map(String),
        fc
          .tuple(tie('node'), fc.constantFrom('+', '-', '*'), tie('node'))
          .map(([left, op, right]) => `(${left} ${op} ${right})`),
      ),
    })).node;
    const compute = (text: string): number => {
      // An independent evaluator: reduce innermost brackets.
      let rest = text;
      const inner = /\((-?[\d.e+]+) ([-+*]) (-?[\d.e+]+)\)/;
      for (let match = inner.exec(rest); match; match = inner.exec(rest)) {
        const [a, b] = [Number(match[1]), Number(match[3])];
        const value = match[2] === '+' ? a + b : match[2] === '-' ? a - b : a * b;
        rest = rest.replace(match[0], String(value));
      }
      return Number(rest);
    };
    fc.assert(
      fc.property(
        tree.filter((text) => text.length < 200 && (text.match(/\(/g) ?? []).length < 20),
        (text) => {
          expect(run(text)).toBe(compute(text));
        },
      ),
    );
  });
});

describe('decimals', () => {
  test.each([
    [1.005, 2, 1.01],
    [1.255, 2, 1.26],
    [2.675, 2, 2.68],
    [1.15 * 3, 1, 3.5],
    [0.1 + 0.2, 1, 0.3],
    [0.5, 0, 1],
    [-0.5, 0, -1],
    [-1.005, 2, -1.01],
    [33.333333, 2, 33.33],
    [66.666667, 0, 67],
    [1e-7, 2, 0],
    [1e21, 2, 1e21],
    [123456789.125, 2, 123456789.13],
    [0, 3, 0],
    [-0.001, 2, 0],
  ])('%d rounds half up to %d decimals as %d', (value, digits, rounded) => {
    expect(roundHalfUp(value, digits)).toBe(rounded);
  });

  it('rounds n/1000 to cents as whole-number arithmetic does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (thousandths) => {
        const cents = Math.floor((thousandths + 5) / 10);
        expect(roundHalfUp(thousandths / 1000, 2)).toBe(cents / 100);
      }),
    );
  });

  it('shows figures without float noise or trailing zeros', () => {
    expect([0.1 + 0.2, 12.5, 1500, 1 / 3, 1e-9].map(showFigure)).toEqual([
      '0.3',
      '12.5',
      '1500',
      '0.3333',
      '0',
    ]);
    expect(showFixed(12.5, 2)).toBe('12.50');
    expect(tidy(-0)).toBe(0);
    expect([12.5, 7, 1e-7, 1e21].map(decimalsOf)).toEqual([1, 0, 7, 0]);
  });

  it('compares decimals, not floats', () => {
    expect(within(0.1 + 0.2, 0.3, 0)).toBe(true);
    expect(within(6.5, 7, 0.5)).toBe(true);
    expect(within(6.49, 7, 0.5)).toBe(false);
    expect(within(NaN, 7, 0.5)).toBe(false);
  });
});
