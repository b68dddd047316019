import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CREDIT_RULES, type CreditRule as Rule } from '../../../src/domain/quiz/credit.ts';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import { make, MULTIPLE, SINGLE, TRUE_FALSE } from './items.ts';

describe('单选', () => {
  const item = make(SINGLE);
  test.each([
    ['praise', 'correct', 1],
    ['discount', 'incorrect', 0],
    ['silence', 'incorrect', 0],
    ['argue', 'incorrect', 0],
    [null, 'unanswered', 0],
    ['elsewhere', 'invalid', 0],
    ['', 'invalid', 0],
    ['PRAISE', 'invalid', 0],
    ['__proto__', 'invalid', 0],
    ['constructor', 'invalid', 0],
    ['toString', 'invalid', 0],
    ['praise ', 'invalid', 0],
  ] as const)('choosing %o is %s', (option, outcome, credit) => {
    expect(grade(item, { kind: 'single-choice', option }, 's')).toMatchObject({ outcome, credit });
  });

  it('explains the chosen option with the author’s sentence', () => {
    expect(grade(item, { kind: 'single-choice', option: 'discount' }, 's').notes).toEqual([
      { code: 'option', at: 'discount', right: false, say: '底价亮早了' },
    ]);
  });

  it('says nothing about options the learner did not choose, so a retry is still worth something', () => {
    const { notes } = grade(item, { kind: 'single-choice', option: 'argue' }, 's');
    expect(notes.map((note) => note.at)).toEqual(['argue']);
  });

  it('solves with the key, a remark on every option and the explanation', () => {
    const solved = solution(make(SINGLE, { rule: 'ecl-17' }), 's');
    expect(solved.right).toEqual([{ at: 'praise', text: '先认同顾客的感受' }]);
    expect(solved.remarks.map((remark) => remark.at)).toEqual([
      'praise',
      'discount',
      'silence',
      'argue',
    ]);
    expect(solved).toMatchObject({ explanation: '先处理心情，再处理价格。', rule: 'ecl-17' });
  });
});

describe('多选', () => {
  const cases: Record<Rule, readonly (readonly [string, string, number])[]> = {
    'all-or-nothing': [
      ['abd', 'correct', 1],
      ['dba', 'correct', 1],
      ['aabd', 'correct', 1],
      ['ab', 'incorrect', 0],
      ['ad', 'incorrect', 0],
      ['a', 'incorrect', 0],
      ['c', 'incorrect', 0],
      ['ce', 'incorrect', 0],
      ['abc', 'incorrect', 0],
      ['abcd', 'incorrect', 0],
      ['abcde', 'incorrect', 0],
      ['', 'unanswered', 0],
      ['abx', 'invalid', 0],
    ],
    'half-if-missing': [
      ['abd', 'correct', 1],
      ['bda', 'correct', 1],
      ['ab', 'partial', 0.5],
      ['ad', 'partial', 0.5],
      ['d', 'partial', 0.5],
      ['aa', 'partial', 0.5],
      ['ac', 'incorrect', 0],
      ['abc', 'incorrect', 0],
      ['abcd', 'incorrect', 0],
      ['abcde', 'incorrect', 0],
      ['e', 'incorrect', 0],
      ['', 'unanswered', 0],
      ['x', 'invalid', 0],
    ],
    'net-correct': [
      ['abd', 'correct', 1],
      ['dab', 'correct', 1],
      ['ab', 'partial', 2 / 3],
      ['a', 'partial', 1 / 3],
      ['aab', 'partial', 2 / 3],
      ['abc', 'partial', 1 / 3],
      ['abcd', 'partial', 2 / 3],
      ['abcde', 'partial', 1 / 3],
      ['ac', 'incorrect', 0],
      ['ace', 'incorrect', 0],
      ['ce', 'incorrect', 0],
      ['', 'unanswered', 0],
      ['abdx', 'invalid', 0],
    ],
    // Five options, each judged for itself: chosen though wrong and left out though right cost the same.
    'per-part': [
      ['abd', 'correct', 1],
      ['dab', 'correct', 1],
      ['ab', 'partial', 0.8],
      ['a', 'partial', 0.6],
      ['aab', 'partial', 0.8],
      ['abc', 'partial', 0.6],
      ['abcd', 'partial', 0.8],
      ['abcde', 'partial', 0.6],
      ['ac', 'partial', 0.4],
      ['ace', 'partial', 0.2],
      ['c', 'partial', 0.2],
      ['ce', 'incorrect', 0],
      ['', 'unanswered', 0],
      ['abdx', 'invalid', 0],
    ],
  };
  for (const rule of Object.keys(cases) as Rule[]) {
    const item = make(MULTIPLE, { prompt: { ...MULTIPLE.prompt, rule } });
    test.each(cases[rule])(`${rule}: choosing "%s" is %s`, (chosen, outcome, credit) => {
      const mark = grade(item, { kind: 'multiple-choice', options: [...chosen] }, 's');
      expect(mark.outcome).toBe(outcome);
      expect(mark.credit).toBeCloseTo(credit, 10);
    });
  }

  it('names every wrong option chosen and every right one left out', () => {
    const item = make(MULTIPLE);
    const { notes } = grade(item, { kind: 'multiple-choice', options: ['c', 'a'] }, 's');
    expect(notes).toEqual([
      { code: 'option', at: 'a', right: true, say: '承诺过保价' },
      { code: 'missed', at: 'b', right: false, say: '错在店铺' },
      { code: 'option', at: 'c', right: false, say: '以利换评' },
      { code: 'missed', at: 'd', right: false, say: '错在系统' },
    ]);
  });

  const answers = fc.subarray(['a', 'b', 'c', 'd', 'e']);
  const rules = fc.constantFrom(...CREDIT_RULES);

  it('never gives less than 0 or more than 1, and 1 only for exactly the key', () => {
    fc.assert(
      fc.property(rules, answers, (rule, options) => {
        const item = make(MULTIPLE, { prompt: { ...MULTIPLE.prompt, rule } });
        const { credit } = grade(item, { kind: 'multiple-choice', options }, 's');
        expect(credit).toBeGreaterThanOrEqual(0);
        expect(credit).toBeLessThanOrEqual(1);
        expect(credit === 1).toBe([...options].sort().join('') === 'abd');
      }),
    );
  });

  it('marks the same whatever the order of options in the item and in the answer', () => {
    const order = fc.shuffledSubarray(MULTIPLE.prompt.options, { minLength: 5 });
    fc.assert(
      fc.property(rules, answers, order, (rule, options, shuffled) => {
        const plain = make(MULTIPLE, { prompt: { ...MULTIPLE.prompt, rule } });
        const other = make(MULTIPLE, { prompt: { ...MULTIPLE.prompt, rule, options: shuffled } });
        const a = grade(plain, { kind: 'multiple-choice', options }, 's');
        const b = grade(
          other,
          { kind: 'multiple-choice', options: [...options].reverse() },
          'other seed',
        );
        expect([b.outcome, b.credit]).toEqual([a.outcome, a.credit]);
      }),
    );
  });

  it('taking a wrong option back never lowers the marks', () => {
    fc.assert(
      fc.property(rules, answers, (rule, options) => {
        const item = make(MULTIPLE, { prompt: { ...MULTIPLE.prompt, rule } });
        const creditOf = (list: readonly string[]): number =>
          grade(item, { kind: 'multiple-choice', options: list }, 's').credit;
        const better = options.filter((id) => id !== 'c' && id !== 'e');
        if (better.length > 0) expect(creditOf(better)).toBeGreaterThanOrEqual(creditOf(options));
      }),
    );
  });
});

describe('判断', () => {
  const wrong = make(TRUE_FALSE);
  const right = make(TRUE_FALSE, { key: { value: true } });
  test.each([
    [wrong, false, 'correct', 1, '对，规定不许'],
    [wrong, true, 'incorrect', 0, '这是利诱好评'],
    [right, true, 'correct', 1, '这是利诱好评'],
    [right, false, 'incorrect', 0, '对，规定不许'],
  ] as const)('$key.value answered %o is %s', (item, value, outcome, credit, say) => {
    const mark = grade(item, { kind: 'true-false', value }, 's');
    expect(mark).toEqual({
      outcome,
      credit,
      notes: [{ code: 'value', at: String(value), right: credit === 1, say }],
    });
  });

  /** An answer, and how it comes out when the statement is false and when it is true. */
  test.each([
    [{ kind: 'true-false', value: false }, 'correct', 'incorrect'],
    [{ kind: 'true-false', value: true }, 'incorrect', 'correct'],
    [{ kind: 'true-false', value: null }, 'unanswered', 'unanswered'],
    [{ kind: 'single-choice', option: 'false' }, 'invalid', 'invalid'],
    [{ kind: 'multiple-choice', options: ['true'] }, 'invalid', 'invalid'],
    [{ kind: 'short-answer', text: '对' }, 'invalid', 'invalid'],
  ] as const)('%o is %s under 错 and %s under 对', (response, underWrong, underRight) => {
    expect(grade(wrong, response, 's').outcome).toBe(underWrong);
    expect(grade(right, response, 's').outcome).toBe(underRight);
  });
});

describe('an answer of another kind', () => {
  test.each([
    { kind: 'single-choice', option: 'a' },
    { kind: 'true-false', value: true },
    { kind: 'fill-blank', blanks: {} },
    { kind: 'calculation', answers: {} },
  ] as const)('is invalid, never wrong: $kind', (response) => {
    expect(grade(make(MULTIPLE), response, 's')).toEqual({
      outcome: 'invalid',
      credit: 0,
      notes: [{ code: 'foreign', at: response.kind }],
    });
  });
});
