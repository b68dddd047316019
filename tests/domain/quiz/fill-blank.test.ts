import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import type { Mark } from '../../../src/domain/quiz/outcome.ts';
import { FILL, make } from './items.ts';

const item = make(FILL);
const answer = (days: string, what: string): Mark =>
  grade(item, { kind: 'fill-blank', blanks: { days, what } }, 's');

describe('填空', () => {
  test.each([
    ['7', '无理由退货', 'correct', 1],
    ['七天', '无理由退货', 'correct', 1],
    ['7 日', '七天无理由退货', 'correct', 1],
    ['７天', '7 天无理由退货。', 'correct', 1],
    ['七', '無理由退貨', 'correct', 1],
    ['7天', '退货', 'partial', 0.5],
    ['10天', '无理由退货', 'partial', 0.5],
    ['十天', '无理由退货', 'partial', 0.5],
    ['7小时', '无理由退货', 'partial', 0.5],
    ['17', '无理由退货', 'partial', 0.5],
    ['7天', '不可以无理由退货', 'partial', 0.5],
    ['7天', '无理由退货吗', 'partial', 0.5],
    ['7天', '', 'partial', 0.5],
    ['', '无理由退货', 'partial', 0.5],
    ['70', '有理由退货', 'incorrect', 0],
    ['', '', 'unanswered', 0],
    [' ', '。', 'unanswered', 0],
    ['七八天', '无理由退货', 'invalid', 0],
    ['几天', '无理由退货', 'invalid', 0],
    ['5-7天', '', 'invalid', 0],
  ] as const)('“%s”“%s” is %s', (days, what, outcome, credit) => {
    expect(answer(days, what)).toMatchObject({ outcome, credit });
  });

  it('says for every blank whether it is right, and why not when it knows', () => {
    expect(answer('15 天', '').notes).toEqual([
      { code: 'mistake', at: 'days', right: false, say: '15 天是换货期' },
      { code: 'empty', at: 'what', right: false },
    ]);
    expect(answer('7小时', '无理由退货').notes).toEqual([
      { code: 'unit', at: 'days', right: false },
      { code: 'field', at: 'what', right: true },
    ]);
  });

  it('asks for the bare figure instead of calling it wrong when no unit is asked', () => {
    const bare = make(FILL, {
      key: { blanks: { ...FILL.key.blanks, days: { number: 7 } } },
    });
    const mark = (days: string): Mark =>
      grade(bare, { kind: 'fill-blank', blanks: { days, what: '无理由退货' } }, 's');
    expect(mark('7天').outcome).toBe('invalid');
    expect(mark('7天').notes[0]).toEqual({ code: 'bare-figure', at: 'days', right: false });
    expect(mark('8天').outcome).toBe('partial');
    expect(mark('7').outcome).toBe('correct');
  });

  it('accepts figures within the tolerance, its edges included', () => {
    const loose = make(FILL, {
      key: { blanks: { ...FILL.key.blanks, days: { number: 7, tolerance: 0.5 } } },
    });
    const outcomes = ['6.4', '6.5', '7.5', '7.6'].map(
      (days) =>
        grade(loose, { kind: 'fill-blank', blanks: { days, what: '无理由退货' } }, 's').credit,
    );
    expect(outcomes).toEqual([0.5, 1, 1, 0.5]);
  });

  it('ignores fields it did not ask for and names inherited from Object', () => {
    const blanks = JSON.parse('{"__proto__":"7","days":"7","what":"无理由退货","other":"x"}');
    expect(grade(item, { kind: 'fill-blank', blanks }, 's').credit).toBe(1);
    expect(grade(item, { kind: 'fill-blank', blanks: {} }, 's').outcome).toBe('unanswered');
  });

  it('solves with the first accepted form and the first unit', () => {
    expect(solution(item, 's').right).toEqual([
      { at: 'days', text: '7 天' },
      { at: 'what', text: '无理由退货' },
    ]);
  });
});

describe('填空 all or nothing', () => {
  const strict = make(FILL, { prompt: { ...FILL.prompt, rule: 'all-or-nothing' } });
  test.each([
    ['7', '无理由退货', 'correct', 1],
    ['七天', '七天无理由退货', 'correct', 1],
    ['7天', '退货', 'incorrect', 0],
    ['10天', '无理由退货', 'incorrect', 0],
    ['7小时', '无理由退货', 'incorrect', 0],
    ['15天', '无理由退货', 'incorrect', 0],
    ['7天', '', 'incorrect', 0],
    ['', '无理由退货', 'incorrect', 0],
    ['8', '换货', 'incorrect', 0],
    ['', '', 'unanswered', 0],
    ['几天', '无理由退货', 'invalid', 0],
    ['七八天', '', 'invalid', 0],
  ] as const)('“%s”“%s” is %s', (days, what, outcome, credit) => {
    expect(grade(strict, { kind: 'fill-blank', blanks: { days, what } }, 's')).toMatchObject({
      outcome,
      credit,
    });
  });

  it('still says for every blank how it came out', () => {
    const { notes } = grade(strict, { kind: 'fill-blank', blanks: { days: '7天' } }, 's');
    expect(notes.map(({ code, right }) => [code, right])).toEqual([
      ['field', true],
      ['empty', false],
    ]);
  });
});

describe('填空 in any order', () => {
  const loose = make(FILL, {
    prompt: {
      stem: '{{a}}、{{b}}、{{c}}',
      blanks: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
    },
    key: {
      anyOrder: true,
      blanks: {
        a: { accept: ['描述相符', '描述'] },
        b: { accept: ['服务态度', '描述'] },
        c: { accept: ['物流服务'] },
      },
    },
    feedback: { mistakes: [{ blank: 'a', text: '价格', say: '价格不在其中' }], explanation: '略' },
  });
  const mark = (a: string, b: string, c: string): Mark =>
    grade(loose, { kind: 'fill-blank', blanks: { a, b, c } }, 's');

  test.each([
    ['描述相符', '服务态度', '物流服务', 1],
    ['物流服务', '描述相符', '服务态度', 1],
    ['服务态度', '物流服务', '描述相符', 1],
    ['描述', '描述相符', '物流服务', 1],
    ['描述', '描述', '物流服务', 1],
    ['物流服务', '物流服务', '物流服务', 1 / 3],
    ['描述相符', '描述相符', '服务态度', 2 / 3],
    ['描述相符', '', '', 1 / 3],
    ['物流服务', '价格', '', 1 / 3],
    ['价格', '质量', '包装', 0],
    ['不描述相符', '服务态度', '物流服务', 2 / 3],
    ['描述相符服务态度', '物流服务', '', 1 / 3],
  ])('“%s”“%s”“%s” earns %d', (a, b, c, credit) => {
    expect(mark(a, b, c).credit).toBeCloseTo(credit, 10);
  });

  it('marks the same in whatever order the answers stand', () => {
    const words = fc.constantFrom('描述', '描述相符', '服务态度', '物流服务', '价格', '');
    fc.assert(
      fc.property(fc.tuple(words, words, words), ([a, b, c]) => {
        const { credit } = mark(a, b, c);
        expect(mark(c, a, b).credit).toBe(credit);
        expect(mark(b, a, c).credit).toBe(credit);
      }),
    );
  });

  it('recognises a known mistake in any blank', () => {
    expect(mark('描述', '价格', '').notes[1]).toMatchObject({
      code: 'mistake',
      say: '价格不在其中',
    });
  });
});
