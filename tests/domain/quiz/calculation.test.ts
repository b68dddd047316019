import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { grade, solution } from '../../../src/domain/quiz/grade.ts';
import { figuresOf } from '../../../src/domain/quiz/kinds/calculation/figures.ts';
import type { Mark } from '../../../src/domain/quiz/outcome.ts';
import { projectItem } from '../../../src/domain/quiz/project.ts';
import { CALCULATION, fixed, make } from './items.ts';

const mark = (item: ReturnType<typeof fixed>, x: string): Mark =>
  grade(item, { kind: 'calculation', answers: { x } }, 's');

describe('计算: money', () => {
  const item = fixed({ price: 300, count: 5 }, { formula: 'price * count', unit: '元' });
  test.each([
    ['1500', 'correct'],
    ['1,500元', 'correct'],
    ['1，500 元', 'correct'],
    ['¥1500', 'correct'],
    ['￥1500.00', 'correct'],
    ['1500 块', 'correct'],
    ['一千五百元', 'correct'],
    ['一千五', 'correct'],
    ['0.15万元', 'correct'],
    ['1501', 'incorrect'],
    ['150', 'incorrect'],
    ['-1500', 'incorrect'],
    ['1500件', 'incorrect'],
    ['1500%', 'incorrect'],
    ['15', 'incorrect'],
    ['', 'unanswered'],
    ['  ', 'unanswered'],
    ['不知道', 'invalid'],
    ['1400-1500', 'invalid'],
    ['1,50', 'invalid'],
    ['300*5', 'invalid'],
  ] as const)('“%s” is %s', (text, outcome) => expect(mark(item, text).outcome).toBe(outcome));

  it('says when the unit is another one, or when there is no figure to read', () => {
    expect(mark(item, '1500件').notes).toEqual([{ code: 'unit', at: 'x', right: false }]);
    expect(mark(item, '不知道').notes).toEqual([{ code: 'not-a-figure', at: 'x', right: false }]);
  });
});

describe('计算: percentages', () => {
  const item = fixed({ paid: 40, asked: 100 }, { formula: 'paid / asked * 100', unit: '%' });
  test.each([
    ['40', 'correct'],
    ['40%', 'correct'],
    ['40％', 'correct'],
    ['40 %', 'correct'],
    ['0.4', 'correct'],
    ['.40', 'correct'],
    ['百分之四十', 'correct'],
    ['四成', 'correct'],
    ['40个百分点', 'correct'],
    ['四十', 'correct'],
    ['0.4%', 'incorrect'],
    ['4', 'incorrect'],
    ['四', 'incorrect'],
    ['400%', 'incorrect'],
    ['40元', 'incorrect'],
    ['六成', 'incorrect'],
    ['四成五', 'incorrect'],
    ['2/5', 'invalid'],
    ['四五成', 'invalid'],
  ] as const)('“%s” is %s', (text, outcome) => expect(mark(item, text).outcome).toBe(outcome));

  it('as a bare share accepts 40% for 0.4 but not 40', () => {
    const share = fixed({ paid: 40 }, { formula: 'paid / 100', decimals: 1 });
    expect(['0.4', '40%', '四成', '40', '4'].map((text) => mark(share, text).outcome)).toEqual([
      'correct',
      'correct',
      'correct',
      'incorrect',
      'incorrect',
    ]);
  });
});

describe('计算: the same share in other words, by the unit that is declared', () => {
  const percent = fixed({ a: 40 }, { formula: 'a', unit: '%' });
  const share = fixed({ a: 40 }, { formula: 'a / 100', decimals: 1 });
  const orders = fixed({ a: 40 }, { formula: 'a', unit: '单' });
  const money = fixed({ a: 0.4 }, { formula: 'a', unit: '元', decimals: 1 });
  const ok = 'correct';
  const no = 'incorrect';
  /** The figure is right, but none with a unit was asked. */
  const bare = 'invalid';
  /** What was typed; how it comes out where %, a bare share of 1, 单 and 元 (0.4 元) are asked. */
  test.each([
    ['0.4', ok, ok, no, ok],
    ['0.40', ok, ok, no, ok],
    ['40%', ok, ok, no, no],
    ['40％', ok, ok, no, no],
    ['40.0%', ok, ok, no, no],
    ['百分之四十', ok, ok, no, no],
    ['四成', ok, ok, no, no],
    ['4成', ok, ok, no, no],
    ['40', ok, no, ok, no],
    ['四十', ok, no, ok, no],
    ['零点四', ok, ok, no, ok],
    ['40单', no, no, ok, no],
    ['40 笔', no, no, ok, no],
    ['四十个订单', no, no, ok, no],
    ['0.4元', no, bare, no, ok],
    ['四毛', no, no, no, no],
    ['¥0.4', no, bare, no, ok],
    ['0.4单', no, bare, no, no],
  ] as const)('“%s”', (text, ...expected) => {
    const items = [percent, share, orders, money];
    expect(items.map((item) => mark(item, text).outcome)).toEqual(expected);
  });
});

describe('计算: rounding', () => {
  // 100 / 3 = 33.333…, 200 / 3 = 66.666…
  const third = fixed({ a: 100 }, { formula: 'a / 3', decimals: 2, unit: '元' });
  const twoThirds = fixed({ a: 200 }, { formula: 'a / 3', decimals: 2, unit: '元' });
  const half = fixed({ a: 2.01 }, { formula: 'a / 2', decimals: 2, unit: '元' });
  const loose = fixed({ a: 100 }, { formula: 'a / 3', decimals: 0, tolerance: 1, unit: '元' });
  test.each([
    [third, '33.33', 'correct', 'field'],
    [third, '33.333', 'correct', 'field'],
    [third, '33.3', 'incorrect', 'field'],
    [third, '33.34', 'incorrect', 'rounding'],
    [third, '33.335', 'incorrect', 'rounding'],
    [twoThirds, '66.67', 'correct', 'field'],
    [twoThirds, '66.667', 'correct', 'field'],
    [twoThirds, '66.66', 'incorrect', 'rounding'],
    [twoThirds, '66.7', 'incorrect', 'field'],
    [half, '1.01', 'correct', 'field'],
    [half, '1.005', 'correct', 'field'],
    [half, '1.00', 'incorrect', 'rounding'],
    [loose, '32', 'correct', 'field'],
    [loose, '34', 'correct', 'field'],
    [loose, '35', 'incorrect', 'field'],
    [loose, '33.333', 'correct', 'field'],
  ] as const)('%# “%s” is %s with note %s', (item, text, outcome, code) => {
    const result = mark(item, text);
    expect([result.outcome, result.notes[0]?.code]).toEqual([outcome, code]);
  });
});

describe('计算: known mistakes and several answers', () => {
  it('recognises a wrong way and fills its figures in', () => {
    const item = fixed({ asked: 100, paid: 40 }, { formula: 'paid * 10', unit: '元' }, [
      { formula: 'asked * 10', say: '不是 {{asked}} 人都付了款，应是 {{=x}}' },
    ]);
    expect(mark(item, '1,000 元').notes).toEqual([
      { code: 'mistake', at: 'x', right: false, say: '不是 100 人都付了款，应是 400' },
    ]);
  });

  it('lets the right figure be right even when a wrong way happens to meet it', () => {
    const item = fixed({ a: 2, b: 2 }, { formula: 'a + b' }, [{ formula: 'a * b', say: '相加' }]);
    expect(mark(item, '4').outcome).toBe('correct');
  });

  it('shares the marks between the answers; an empty one earns nothing', () => {
    const item = make(CALCULATION);
    const { right } = solution(item, 'seed');
    const [rate = '', sales = ''] = right.map((one) => one.text);
    const credit = (answers: Record<string, string>): number =>
      grade(item, { kind: 'calculation', answers }, 'seed').credit;
    expect(credit({ rate, sales })).toBe(1);
    expect(credit({ rate })).toBe(0.5);
    expect(credit({ sales })).toBe(0.5);
    expect(credit({ rate: sales, sales: rate })).toBe(0);
  });

  it('gives nothing for a part of the answers where the rule says all or nothing', () => {
    const item = make(CALCULATION, { prompt: { ...CALCULATION.prompt, rule: 'all-or-nothing' } });
    const [rate = '', sales = ''] = solution(item, 'seed').right.map((one) => one.text);
    const outcome = (answers: Record<string, string>): string =>
      grade(item, { kind: 'calculation', answers }, 'seed').outcome;
    expect(outcome({ rate, sales })).toBe('correct');
    expect(outcome({ rate })).toBe('incorrect');
    expect(outcome({ rate, sales: '1' })).toBe('incorrect');
    expect(outcome({})).toBe('unanswered');
    expect(outcome({ rate, sales: '很多' })).toBe('invalid');
  });

  it('is invalid, not wrong, when the item itself cannot be worked out', () => {
    const item = fixed({ a: 0 }, { formula: '1 / a' });
    expect(mark(item, '1')).toEqual({
      outcome: 'invalid',
      credit: 0,
      notes: [{ code: 'broken', at: 'key.answers.x.formula' }],
    });
    expect(solution(item, 's').right).toEqual([]);
  });
});

describe('计算: seeds', () => {
  const item = make(CALCULATION);

  it('1,000 seeds are solvable, and their own solution earns full marks', () => {
    for (let index = 0; index < 1000; index++) {
      const seed = `s${index}`;
      expect(figuresOf(item, seed).ok).toBe(true);
      expect(grade(item, solution(item, seed).response, seed).credit).toBe(1);
    }
  });

  it('the same seed always gives the same figures', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(projectItem(make(CALCULATION), seed)).toEqual(projectItem(item, seed));
        expect(solution(make(CALCULATION), seed)).toEqual(solution(item, seed));
      }),
    );
  });

  it('other seeds give other figures, all within their ranges and on their steps', () => {
    const asked = new Set<number>();
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const figures = figuresOf(item, seed);
        if (!figures.ok) throw new Error('unsolvable');
        const value = figures.value.variables.get('asked') ?? NaN;
        asked.add(value);
        expect(value >= 100 && value <= 400 && value % 50 === 0).toBe(true);
        expect([0.2, 0.3, 0.4]).toContain(figures.value.variables.get('share'));
      }),
      { numRuns: 300 },
    );
    expect([...asked].sort((a, b) => a - b)).toEqual([100, 150, 200, 250, 300, 350, 400]);
  });

  it('a new variable leaves the figures of the others as they were', () => {
    const more = make(CALCULATION, {
      prompt: {
        ...CALCULATION.prompt,
        variables: { extra: { from: 1, to: 9, step: 1 }, ...CALCULATION.prompt.variables },
      },
    });
    for (const seed of ['a', 'b', 'c']) {
      expect(projectItem(more, seed).prompt.stem).toBe(projectItem(item, seed).prompt.stem);
    }
  });

  it('steps of a tenth are drawn without float noise', () => {
    const tenths = make(CALCULATION, {
      prompt: {
        ...CALCULATION.prompt,
        stem: '{{asked}} {{paid}} {{price}}',
        variables: { ...CALCULATION.prompt.variables, price: { from: 0.1, to: 2.9, step: 0.1 } },
      },
    });
    for (let index = 0; index < 200; index++) {
      const figures = figuresOf(tenths, `t${index}`);
      const price = figures.ok ? (figures.value.variables.get('price') ?? NaN) : NaN;
      expect(String(price).length).toBeLessThanOrEqual(3);
      expect(price).toBeLessThanOrEqual(2.9);
    }
  });

  it('the worked solution carries the drawn figures', () => {
    const solved = solution(item, 'seed');
    expect(solved.worked).not.toContain('{{');
    for (const { text } of solved.right) {
      expect(solved.worked).toContain(text.replace(/ 元$/, ''));
    }
  });
});
