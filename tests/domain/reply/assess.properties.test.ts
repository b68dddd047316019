/** What holds for every reply, whatever is typed. */
import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/domain/reply/assess.ts';
import type { ReplyJudgement } from '../../../src/domain/reply/judgement.ts';
import { compileLexicon } from '../../../src/domain/reply/lexicon.ts';
import { RubricSchema } from '../../../src/domain/reply/schema.ts';
import { loadConcepts } from '../../../scripts/content/concepts.ts';

const lexicon = compileLexicon(loadConcepts('.'));
const feedback = { hit: '好', miss: '缺' };
const point = (id: string, weight: number, essential = false): object => ({
  id,
  label: id,
  weight,
  essential,
  accept: [{ concept: id }],
  ...feedback,
});
const rubric = RubricSchema.parse({
  points: [
    point('apology', 2),
    point('offer-refund', 4, true),
    point('shop-pays-freight', 3, true),
    point('promise-time', 2),
    point('seven-day-return', 2),
  ],
  order: ['apology', 'offer-refund'],
});
const judge = (text: string): ReplyJudgement => assess(lexicon, rubric, [], text);

const PIECES = [
  '亲',
  '您好',
  '非常抱歉',
  '不好意思',
  '给您全额退款',
  '可以退款',
  '不可以退款',
  '退款退不了',
  '运费我们承担',
  '运费您出',
  '七天无理由',
  '24小时内给您答复',
  '尽快',
  '可能',
  '如果',
  '的话',
  '吗',
  '？',
  '，',
  '。',
  '~',
  '不',
  '没',
  '不是',
  '您说的',
  '“',
  '”',
  '😊',
  ' ',
  '好评返现',
  '加微信',
  '十',
  '七',
  '天',
  '内',
  '第',
  '可以',
  '但是',
  '就',
];
const replies = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 25 })
  .map((pieces) => pieces.join(''));
/** A space between all characters but two digits: 2 4 is two figures. */
const spread = (text: string): string => text.replaceAll(/(?<=\D)|(?=\D)/gu, ' ');
const anything = fc.oneof(replies, fc.string({ unit: 'binary', maxLength: 80 }));

describe('for every reply', () => {
  it('the score is a whole number from 0 to 100', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { score } = judge(text);
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  it('evidence is a stretch of the reply as typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const judgement = judge(text);
        for (const { evidence } of [...judgement.points, ...judgement.forbidden]) {
          for (const span of evidence) expect(text.slice(span.start, span.end)).toBe(span.text);
        }
      }),
    );
  });

  it('a point has evidence unless it was missed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { state, evidence, hit, earned, worth } of judge(text).points) {
          expect(evidence.length > 0).toBe(state !== 'missed');
          expect(hit).toBe(state === 'hit');
          expect(earned).toBe(state === 'hit' ? worth : state === 'contrary' ? -worth / 2 : 0);
        }
      }),
    );
  });

  it('assessing twice gives the same judgement', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(judge(text)).toEqual(judge(text));
      }),
    );
  });

  it('a denied promise added at the end never adds to what its point earns', () => {
    const denials = [
      ['offer-refund', '。不可以给您退款。'],
      ['offer-refund', '。我们不能退款。'],
      ['offer-refund', '。退款是不可能的。'],
      ['shop-pays-freight', '。我们不承担运费。'],
      ['shop-pays-freight', '。运费不是我们承担。'],
      ['seven-day-return', '。不支持七天无理由。'],
    ] as const;
    fc.assert(
      fc.property(replies, fc.constantFrom(...denials), (text, [id, denial]) => {
        const earned = (reply: string): number =>
          judge(reply).points.find((one) => one.id === id)?.earned ?? 0;
        expect(earned(text + denial)).toBeLessThanOrEqual(Math.max(0, earned(text)));
        expect(judge(denial).points.find((one) => one.id === id)?.hit).toBe(false);
      }),
    );
  });

  it('width does not matter', () => {
    const widen = (text: string): string =>
      text.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(replies, (text) => {
        expect(judge(widen(text)).score).toBe(judge(text).score);
      }),
    );
  });

  it('traditional or simplified does not matter', () => {
    const convert = Converter({ from: 'cn', to: 't' });
    fc.assert(
      fc.property(replies, (text) => {
        expect(judge(convert(text)).score).toBe(judge(text).score);
      }),
    );
  });

  it('spaces (but between figures) and emoji do not matter', () => {
    fc.assert(
      fc.property(replies, (text) => {
        expect(judge(spread(text)).score).toBe(judge(text).score);
      }),
    );
    fc.assert(
      fc.property(replies, (text) => {
        expect(judge([...text].join('😊')).score).toBe(judge(text).score);
      }),
    );
  });
});

describe('time is linear in the length of the reply', () => {
  const LENGTH = 10_000;
  const hostile: readonly [string, string][] = [
    ['one negator', '不'],
    ['two negators', '不能'],
    ['openings of patterns', '给您'],
    ['gaps that never close', '可以'],
    ['digits', '1'],
    ['numerals', '一'],
    ['units', '一天'],
    ['clauses', '不退款，'],
    ['sentences', '可以退款吗？'],
    ['quotations', '您说的“'],
    ['conditions', '如果'],
    ['hedges', '可能'],
    ['choices', '能不能'],
    ['fillers', '哦'],
    ['fillers inside a promise', '给哦哦哦哦哦哦哦哦哦哦哦哦哦哦哦哦哦哦哦哦'],
    ['a whole good reply', '非常抱歉，给您全额退款，运费我们承担，24小时内给您答复。'],
    ['the review bribe', '好评红包'],
    ['percentages', '百分之'],
    ['brackets', '['],
    ['backwards negation', '退款的话我们这边'],
  ];
  it('ten thousand fillers inside a promise do not break it off with an error', () => {
    expect(judge(`给您${'哦'.repeat(LENGTH)}退款`).score).toBe(0);
    expect(judge(`给您${'哦'.repeat(3)}退款`).points[1]?.hit).toBe(true);
  });
  it.each(hostile)('%s', (_name, piece) => {
    const text = (size: number): string =>
      piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
    const time = (size: number): number => {
      const start = performance.now();
      judge(text(size));
      return performance.now() - start;
    };
    time(1000);
    expect(time(LENGTH)).toBeLessThan(2500);
  });
});
