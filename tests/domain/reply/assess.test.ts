import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/reply/assess.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { ConceptsFileSchema, RubricSchema } from '../../../src/domain/reply/schema.ts';
import { guards, traditional } from './guards.ts';

const lexicon = compileLexicon(
  ConceptsFileSchema.parse({
    guards,
    traditional,
    concepts: [
      { id: 'sorry', title: '道歉', about: '说抱歉', any: ['抱歉', '对不起'] },
      {
        id: 'bribe',
        title: '返现',
        about: '好评返现',
        any: ['好评…返', { all: ['红包', '好评'], within: 'sentence' }],
      },
    ],
    alwaysForbidden: [
      {
        id: 'bribe',
        label: '返现',
        match: [{ concept: 'bribe' }],
        penalty: 60,
        rule: 'anti-unfair-review-inducement',
        say: '不行',
      },
    ],
  }),
);

const feedback = { hit: '好', miss: '缺' };
const rubric = RubricSchema.parse({
  points: [
    { id: 'apology', label: '道歉', weight: 1, accept: [{ concept: 'sorry' }], ...feedback },
    {
      id: 'refund',
      label: '退款',
      weight: 3,
      essential: true,
      accept: ['(给您|可以)…退款'],
      contrary: ['只能换货'],
      ...feedback,
    },
    {
      id: 'when',
      label: '时限',
      weight: 2,
      essential: true,
      accept: ['{<=24 小时}(之|)内'],
      ...feedback,
    },
  ],
  order: ['apology', 'refund', 'when'],
  forbid: [{ id: 'ours', label: '自称', match: ['我不知道'], penalty: 30, say: '别说' }],
});
const judge = (text: string): ReturnType<typeof assess> => assess(lexicon, rubric, [], text);

describe('points', () => {
  it('share 100 by weight, in whole parts', () => {
    expect(judge('好').points.map(({ worth }) => worth)).toEqual([17, 50, 33]);
  });
  it('earn their worth when said, and quote the words as typed', () => {
    const { score, points } = judge('非常抱歉，给您全額退款，２４小时内到账');
    expect(score).toBe(100);
    expect(points.map(({ evidence }) => evidence.map(({ text }) => text))).toEqual([
      ['抱歉'],
      ['给您全額退款'],
      ['２４小时内'],
    ]);
  });
  it('are earned once, however often said', () => {
    expect(judge('抱歉抱歉抱歉抱歉，给您退款，给您退款').score).toBe(judge('抱歉，给您退款').score);
  });
  it('name the pattern or concept that fired, and how it stands', () => {
    expect(judge('抱歉，不可以退款').points.map(({ by }) => by)).toEqual([
      [{ kind: 'words', concept: 'sorry', pattern: '抱歉', stance: 'affirmed' }],
      [{ kind: 'words', pattern: '(给您|可以)…退款', stance: 'negated' }],
      [],
    ]);
  });
  it('lose half their worth when the contrary is said', () => {
    const point = judge('抱歉，给您退款不了，只能换货，24小时内').points[1];
    expect(point).toMatchObject({ state: 'contrary', earned: -25, hit: false });
  });
  it('lose half their worth when the accepted words are denied', () => {
    expect(judge('不可以退款').points[1]).toMatchObject({ state: 'contrary', earned: -25 });
  });
  it('lose to an explicit contrary even when also said', () => {
    expect(judge('给您退款，只能换货').points[1]?.state).toBe('contrary');
  });
  it('earn nothing when only asked or hedged', () => {
    expect(judge('可以退款吗？').points[1]).toMatchObject({ state: 'unclear', earned: 0 });
    expect(judge('可能给您退款').points[1]).toMatchObject({ state: 'unclear', earned: 0 });
  });
});

describe('caps', () => {
  it.each([
    ['抱歉，24小时内', 50, null],
    ['抱歉，给您退款', 55, { reason: 'essential-missing', at: 55 }],
    ['抱歉抱歉，请您谅解，感谢您的支持', 17, null],
    ['抱歉，不可以退款，24小时内', 25, null],
    ['', 0, { reason: 'empty', at: 0 }],
    ['   ', 0, { reason: 'empty', at: 0 }],
    ['😊🌹[微笑]', 0, { reason: 'emoji-only', at: 0 }],
    ['。。。！！', 0, { reason: 'punctuation-only', at: 0 }],
  ])('%s → %d', (text, score, cap) => {
    expect(judge(text)).toMatchObject({ score, cap });
  });
  it('no essential point hit: at most 40', () => {
    const polite = RubricSchema.parse({
      points: [
        { ...rubric.points[0], weight: 9 },
        { ...rubric.points[1], weight: 1 },
      ],
    });
    const { score, cap } = assess(lexicon, polite, [], '非常抱歉');
    expect({ score, cap }).toMatchObject({
      score: 40,
      cap: { reason: 'essential-missing', at: 40 },
    });
  });
  it('an essential denied: at most 35', () => {
    const polite = RubricSchema.parse({
      points: [
        { ...rubric.points[0], weight: 9 },
        { ...rubric.points[1], weight: 1 },
      ],
    });
    expect(assess(lexicon, polite, [], '非常抱歉，不可以退款')).toMatchObject({
      score: 35,
      cap: { reason: 'essential-contrary', at: 35 },
    });
  });
  it('name the points they are about', () => {
    expect(judge('抱歉，给您退款').cap?.by).toEqual([
      { kind: 'rule', rule: 'essential-missing', points: ['when'] },
    ]);
  });
  it('without an essential point the heaviest is essential', () => {
    const plain = RubricSchema.parse({
      points: rubric.points.map((point) => ({ ...point, essential: false })),
    });
    expect(assess(lexicon, plain, [], '抱歉，24小时内').score).toBe(40);
  });
});

describe('order', () => {
  it('costs 10 for each neighbouring pair hit the wrong way round', () => {
    const { score, order } = judge('给您退款，24小时内，抱歉');
    expect(order).toEqual([
      {
        before: 'apology',
        after: 'refund',
        penalty: 10,
        evidence: [
          { start: 0, end: 4, text: '给您退款' },
          { start: 11, end: 13, text: '抱歉' },
        ],
        by: [{ kind: 'rule', rule: 'order', points: ['apology', 'refund'] }],
      },
    ]);
    expect(score).toBe(90);
  });
  it('compares only points that were hit', () => {
    expect(judge('24小时内，给您退款').order).toMatchObject([
      { before: 'refund', after: 'when', penalty: 10 },
    ]);
    expect(judge('抱歉，24小时内').order).toEqual([]);
  });
});

describe('forbidden words', () => {
  it('subtract their penalty and name words and rule', () => {
    const { score, forbidden } = judge('抱歉，给您退款，24小时内，好评返5元');
    expect(score).toBe(40);
    expect(forbidden).toEqual([
      {
        id: 'bribe',
        evidence: [{ start: 14, end: 17, text: '好评返' }],
        penalty: 60,
        rule: 'anti-unfair-review-inducement',
        by: [{ kind: 'words', concept: 'bribe', pattern: '好评…返', stance: 'affirmed' }],
      },
    ]);
  });
  it.each(['我们不做好评返现', '不能好评返现哦', '您说的“好评返现”我们没有'])(
    'are not held against a denial or a quotation: %s',
    (text) => {
      expect(judge(text).forbidden).toEqual([]);
    },
  );
  it.each(['好评返现可以吗？', '要不要好评返现？', '可能好评返现'])(
    'count when asked or hedged: %s',
    (text) => {
      expect(judge(text).forbidden).toHaveLength(1);
    },
  );
  it('of the rubric and of the dialogue count too, each id once', () => {
    const own = [{ id: 'ours', label: '', match: ['我不知道'], penalty: 10, say: '' }];
    expect(assess(lexicon, rubric, own, '我不知道').forbidden).toMatchObject([
      { id: 'ours', penalty: 10 },
    ]);
  });
});

describe('different wordings of one good answer', () => {
  const scores = [
    '非常抱歉，给您全额退款，24小时内到账',
    '实在对不起，我这边给您办理退款，一天之内到',
    '抱歉哈亲~ 可以给您退款的，二十四小时内退回',
    '抱歉讓您費心了，給您退款，12小時內到賬',
  ].map((text) => judge(text).score);
  it('score within 15 points of each other', () => {
    expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(15);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(85);
  });
});
