import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import {
  normalise as fold,
  quote,
  type Folded,
} from '../../../../src/domain/shared/chinese/normalise.ts';
import { readNumeral } from '../../../../src/domain/shared/chinese/numerals.ts';
import { SIMPLE } from '../../../../src/domain/shared/chinese/simplify.ts';

const normalise = (text: string): Folded => fold(text, SIMPLE);

describe('one sentence, however typed, folds to one text', () => {
  it.each([
    ['７天ＡＢＣ', '7天abc'],
    ['訂單已發貨', '订单已发货'],
    ['妳好', '您好'],
    ['你好 呀', '您好呀'],
    ['零​宽', '零宽'],
    ['好😊的👌🏻', '好的'],
    ['[微笑]您好[玫瑰]', '您好'],
    ['七天', '7天'],
    ['7日内', '7天内'],
    ['7日之内', '7天之内'],
    ['11月8日之前', '11月8日之前'],
    ['8日以前', '8日以前'],
    ['十一月八日后', '11月8日后'],
    ['二十四小时', '24小时'],
    ['24个小时', '24小时'],
    ['24h', '24小时'],
    ['两件', '2件'],
    ['半天', '0.5天'],
    ['一个半小时', '1.5小时'],
    ['一百二十块', '120元'],
    ['一百二十块钱', '120元'],
    ['¥120', '120元'],
    ['￥120.00元', '120元'],
    ['1,200元', '1200元'],
    ['一百二', '120'],
    ['一百零二', '102'],
    ['两千五百', '2500'],
    ['一万二', '12000'],
    ['九五折', '9.5折'],
    ['95折', '9.5折'],
    ['八折', '8折'],
    ['十分钟', '10分钟'],
    ['两三天', '2-3天'],
    ['三到五天', '3-5天'],
    ['1~3天', '1-3天'],
    ['3天到7天', '3-7天'],
    ['百分之三', '3%'],
    ['百分百', '100%'],
    ['三个工作日', '3工作日'],
    ['20：31', '20:31'],
    ['好，的；对：是', '好,的,对,是'],
    ['好。对！吗？', '好。对。吗?'],
    ['可以……吧', '可以,,吧'],
    ['“好”「好」"好"', '“好”“好”“好”'],
    ['11月23日', '11月23日'],
    ['13812345678', '13812345678'],
    ['359×12=4308元', '359、12、4308元'],
    ['每套 359 12 套', '每套359、12套'],
    ['五十六一只', '56、1只'],
    ['359一套', '359、1套'],
    ['3百', '3百'],
    ['一只52，260元', '1只52,260元'],
  ])('%s → %s', (typed, folded) => {
    expect(normalise(typed).text).toBe(folded);
  });
});

it.each([
  '一下',
  '一定',
  '一样',
  '一起',
  '一点',
  '万一',
  '千万',
  '十分',
  '一直',
  '三番五次',
  '一般',
  '统一',
])('%s is a word, not a figure', (word) => {
  expect(normalise(word).text).toBe(word);
  expect(normalise(word).figures.size).toBe(0);
});

it('an ordinal is marked', () => {
  expect([...normalise('第七天').figures.values()][0]?.ordinal).toBe(true);
  expect([...normalise('七天').figures.values()][0]?.ordinal).toBe(false);
});

it.each([
  ['十', [10]],
  ['二十四', [24]],
  ['一百', [100]],
  ['一百五十', [150]],
  ['三五', [3, 5]],
  ['二零二六', [2026]],
  ['半', [0.5]],
  ['千万', null],
  ['百', null],
  ['五五', [55]],
])('readNumeral(%s) is %j', (run, value) => {
  expect(readNumeral(run)).toEqual(value);
});

const ALPHABET = [
  ...'您好可以不能退款七十天二4８一百块，。？！~ …“”「」😊‍\u200b訂單發貨Ab¥.:%第两半\n[微笑]',
];
const replies = fc
  .array(fc.constantFrom(...ALPHABET), { maxLength: 60 })
  .map((parts) => parts.join(''));

it('every folded character stands for a stretch of the typed text, in order', () => {
  fc.assert(
    fc.property(fc.oneof(replies, fc.string({ unit: 'binary', maxLength: 60 })), (typed) => {
      const folded = normalise(typed);
      expect(folded.starts).toHaveLength(folded.text.length);
      let last = 0;
      for (let at = 0; at < folded.text.length; at++) {
        const span = quote(folded, at, at + 1);
        expect(typed.slice(span.start, span.end)).toBe(span.text);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.start).toBeGreaterThanOrEqual(last);
        last = span.start;
      }
    }),
  );
});

it('a figure lies inside the folded text', () => {
  fc.assert(
    fc.property(replies, (typed) => {
      const folded = normalise(typed);
      for (const figure of folded.figures.values()) {
        expect(figure.start).toBeLessThan(figure.end);
        expect(figure.unitEnd).toBeLessThanOrEqual(folded.text.length);
        expect(figure.low).toBeLessThanOrEqual(figure.high);
      }
    }),
  );
});

it('full width and half width fold alike', () => {
  const widen = (text: string): string =>
    text.replaceAll(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'abZ79可以退款天,.?!%')), (parts) => {
      const typed = parts.join('');
      expect(normalise(widen(typed)).text).toBe(normalise(typed).text);
    }),
  );
});

it('traditional and simplified fold alike', () => {
  const sentences = [
    '非常抱歉给您带来不便，这边马上帮您办理退款，来回运费由我们承担',
    '亲，这款四件套是长绒棉的，每天才几毛钱，您看可以吗',
    '请您提供订单号和照片，我跟仓库核实后二十四小时内给您答复',
    '麻烦您先拍下不付款，我给您改价',
    '谢谢您的理解和支持，祝您购物愉快，欢迎再次光临',
  ];
  for (const to of ['t', 'tw', 'hk'] as const) {
    const convert = Converter({ from: 'cn', to });
    for (const sentence of sentences) {
      expect(normalise(convert(sentence)).text).toBe(normalise(sentence).text);
    }
  }
});
