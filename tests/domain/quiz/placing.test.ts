import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import { CLASSIFICATION, make, MATCHING } from './items.ts';

const RULES = ['per-part', 'net-correct', 'all-or-nothing'] as const;

describe('匹配', () => {
  const pairs = { dear: 'value', slow: 'speed', late: 'speed', fake: 'trust' };
  /** What was answered, and the credit under per-part, net-correct and all-or-nothing; null: unanswered or invalid. */
  const TABLE: readonly (readonly [string, Record<string, string>, readonly number[] | string])[] =
    [
      ['everything right', pairs, [1, 1, 1]],
      ['one wrong', { ...pairs, fake: 'value' }, [0.75, 0.5, 0]],
      ['one wrong, by the distractor', { ...pairs, dear: 'gift' }, [0.75, 0.5, 0]],
      ['two rows swapped', { ...pairs, dear: 'trust', fake: 'value' }, [0.5, 0, 0]],
      ['three wrong', { dear: 'gift', slow: 'gift', late: 'gift', fake: 'trust' }, [0.25, 0, 0]],
      ['everything wrong', { dear: 'gift', slow: 'gift', late: 'gift', fake: 'gift' }, [0, 0, 0]],
      ['one left out', { dear: 'value', slow: 'speed', late: 'speed' }, [0.75, 0.75, 0]],
      ['one answered, right', { dear: 'value' }, [0.25, 0.25, 0]],
      ['one answered, wrong', { dear: 'trust' }, [0, 0, 0]],
      ['one right, one wrong', { dear: 'value', slow: 'trust' }, [0.25, 0, 0]],
      ['nothing answered', {}, 'unanswered'],
      ['a row the item does not have', { ...pairs, rude: 'value' }, 'invalid'],
      ['an entry the item does not have', { ...pairs, dear: 'joy' }, 'invalid'],
      ['an empty entry', { dear: '' }, 'invalid'],
      ['a name every object has', { constructor: 'value' }, 'invalid'],
      ['an entry every object has', { dear: 'toString' }, 'invalid'],
    ];
  for (const [index, rule] of RULES.entries()) {
    const item = make(MATCHING, { prompt: { ...MATCHING.prompt, rule } });
    test.each(TABLE)(`${rule}: %s`, (_, given, expected) => {
      const mark = grade(item, { kind: 'matching', pairs: given }, 's');
      if (typeof expected === 'string')
        expect(mark).toMatchObject({ outcome: expected, credit: 0 });
      else expect(mark.credit).toBeCloseTo(expected[index] ?? NaN, 12);
    });
  }

  it('says of every row whether it is right and why, and which rows are left', () => {
    const given = { dear: 'value', slow: 'trust', fake: 'trust' };
    expect(grade(make(MATCHING), { kind: 'matching', pairs: given }, 's').notes).toEqual([
      { code: 'placed', at: 'dear', right: true, say: '比的是价值' },
      { code: 'placed', at: 'slow', right: false, say: '盼着收货' },
      { code: 'empty', at: 'late', right: false },
      { code: 'placed', at: 'fake', right: true, say: '要的是放心' },
    ]);
  });

  it('names what an answer has that the item has not', () => {
    const given = { dear: 'joy', rude: 'value' };
    expect(grade(make(MATCHING), { kind: 'matching', pairs: given }, 's').notes).toEqual([
      { code: 'foreign', at: 'joy' },
      { code: 'foreign', at: 'rude' },
    ]);
  });

  it('solves every row with the text of its entry', () => {
    expect(solution(make(MATCHING), 's').right).toEqual([
      { at: 'dear', text: '觉得不值' },
      { at: 'slow', text: '想早点收到' },
      { at: 'late', text: '想早点收到' },
      { at: 'fake', text: '怕上当' },
    ]);
  });
});

describe('分类', () => {
  const groups = { thanks: 'may', check: 'may', best: 'never', cash: 'never' };
  const TABLE: readonly (readonly [string, Record<string, string>, readonly number[] | string])[] =
    [
      ['everything right', groups, [1, 1, 1]],
      ['one wrong', { ...groups, best: 'may' }, [0.75, 0.5, 0]],
      ['all in one group', { thanks: 'may', check: 'may', best: 'may', cash: 'may' }, [0.5, 0, 0]],
      [
        'three wrong',
        { thanks: 'never', check: 'never', best: 'may', cash: 'never' },
        [0.25, 0, 0],
      ],
      [
        'everything the wrong way round',
        { thanks: 'never', check: 'never', best: 'may', cash: 'may' },
        [0, 0, 0],
      ],
      ['one left out', { thanks: 'may', check: 'may', best: 'never' }, [0.75, 0.75, 0]],
      ['two left out, one wrong', { thanks: 'may', best: 'may' }, [0.25, 0, 0]],
      ['one placed, right', { cash: 'never' }, [0.25, 0.25, 0]],
      ['one placed, wrong', { cash: 'may' }, [0, 0, 0]],
      ['nothing placed', {}, 'unanswered'],
      ['a thing the item does not have', { ...groups, other: 'may' }, 'invalid'],
      ['a group the item does not have', { ...groups, cash: 'maybe' }, 'invalid'],
      ['a thing taken for a group', { cash: 'best' }, 'invalid'],
      ['a group taken for a thing', { may: 'may' }, 'invalid'],
    ];
  for (const [index, rule] of RULES.entries()) {
    const item = make(CLASSIFICATION, { prompt: { ...CLASSIFICATION.prompt, rule } });
    test.each(TABLE)(`${rule}: %s`, (_, given, expected) => {
      const mark = grade(item, { kind: 'classification', groups: given }, 's');
      if (typeof expected === 'string')
        expect(mark).toMatchObject({ outcome: expected, credit: 0 });
      else expect(mark.credit).toBeCloseTo(expected[index] ?? NaN, 12);
    });
  }

  it('says of every thing whether it is right and why, and which are left', () => {
    const given = { thanks: 'never', best: 'never' };
    expect(
      grade(make(CLASSIFICATION), { kind: 'classification', groups: given }, 's').notes,
    ).toEqual([
      { code: 'placed', at: 'thanks', right: false, say: '礼貌' },
      { code: 'empty', at: 'check', right: false },
      { code: 'placed', at: 'best', right: true, say: '极限用语' },
      { code: 'empty', at: 'cash', right: false },
    ]);
  });
});

it('an own “__proto__” in an answer is a name like any other', () => {
  const pairs = JSON.parse('{"__proto__": "value"}') as Record<string, string>;
  expect(grade(make(MATCHING), { kind: 'matching', pairs }, 's').outcome).toBe('invalid');
});

it('the order of rows and entries changes no mark', () => {
  const { left, right } = MATCHING.prompt;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(left, { minLength: left.length }),
      fc.shuffledSubarray(right, { minLength: right.length }),
      fc.dictionary(
        fc.constantFrom(...left.map(({ id }) => id)),
        fc.constantFrom(...right.map(({ id }) => id)),
      ),
      fc.constantFrom(...RULES),
      (rows, entries, pairs, rule) => {
        const response = { kind: 'matching', pairs } as const;
        const plain = make(MATCHING, { prompt: { ...MATCHING.prompt, rule } });
        const moved = make(MATCHING, {
          prompt: { ...MATCHING.prompt, rule, left: rows, right: entries },
        });
        expect(grade(moved, response, 's').credit).toBe(grade(plain, response, 's').credit);
      },
    ),
  );
});
