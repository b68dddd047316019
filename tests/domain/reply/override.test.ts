import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/reply/assess.ts';
import { scoreWith } from '../../../src/domain/reply/override.ts';
import { RubricSchema } from '../../../src/domain/reply/schema.ts';
import { LEXICON } from '../quiz/items.ts';

const point = (id: string, weight: number, essential: boolean, words: string) => ({
  ...{ id, label: id, weight, essential, accept: [words], contrary: [`不能${words}`] },
  ...{ hit: '说到了', miss: '没说到' },
});
const rubric = RubricSchema.parse({
  points: [
    point('sorry', 3, true, '非常抱歉'),
    point('refund', 5, true, '全额退款'),
    point('when', 2, false, '今天到账'),
  ],
  order: ['sorry', 'refund'],
  forbid: [{ id: 'blame', label: '责怪', match: ['怪您自己'], penalty: 30, say: '别怪顾客' }],
});
const judge = (text: string) => assess(LEXICON, rubric, [], text);
const withPoints = (text: string, ...said: string[]): number =>
  scoreWith(rubric, judge(text), new Set(said));

describe('a person’s word against the rubric', () => {
  it('counts every point held to be said by its worth', () => {
    expect(withPoints('您好', 'sorry', 'refund', 'when')).toBe(100);
    expect(withPoints('您好', 'sorry', 'refund')).toBe(80);
  });

  it('keeps the caps: without an essential point more is not to be had', () => {
    expect(withPoints('您好', 'refund', 'when')).toBe(55);
    expect(withPoints('您好', 'when')).toBe(20);
  });

  it('keeps what was forbidden and what the wrong order cost', () => {
    expect(withPoints('怪您自己。', 'sorry', 'refund', 'when')).toBe(70);
    expect(withPoints('全额退款。非常抱歉。', 'sorry', 'refund', 'when')).toBe(90);
  });

  it('leaves a denied point denied until it is held to be said', () => {
    expect(withPoints('不能全额退款。', 'sorry', 'when')).toBeLessThanOrEqual(35);
    expect(withPoints('不能全额退款。', 'sorry', 'refund', 'when')).toBe(100);
  });

  it('agrees with the assessor when exactly its points are ticked', () => {
    const words = [
      '非常抱歉。',
      '全额退款。',
      '今天到账。',
      '不能全额退款。',
      '怪您自己。',
      '您好。',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(words, { minLength: 1 }), (parts) => {
        const judgement = judge(parts.join(''));
        const hit = judgement.points.filter((one) => one.hit).map(({ id }) => id);
        expect(scoreWith(rubric, judgement, new Set(hit))).toBe(judgement.score);
      }),
    );
  });
});
