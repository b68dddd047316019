import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readFigure } from '../../../src/domain/quiz/reading/figure.ts';
import { readNumeral } from '../../../src/domain/quiz/reading/numeral.ts';
import { isBlankText, isSameText } from '../../../src/domain/quiz/reading/text.ts';

describe('中文数字', () => {
  test.each([
    ['零', 0],
    ['七', 7],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['二十四', 24],
    ['一百五', 150],
    ['一百零五', 105],
    ['一百一十', 110],
    ['两千三', 2300],
    ['两千零三', 2003],
    ['一千五百', 1500],
    ['一万五', 15_000],
    ['一万五千', 15_000],
    ['一万零五百', 10_500],
    ['三十万', 300_000],
    ['一亿二千万', 120_000_000],
    ['一五〇〇', 1500],
    ['二〇二六', 2026],
    ['三点五', 3.5],
    ['一点五万', 15_000],
    ['零点四', 0.4],
    ['壹仟伍佰', 1500],
    ['兩萬', 20_000],
    ['负五', -5],
    ['半', 0.5],
  ])('%s is %d', (text, value) => expect(readNumeral(text)).toBe(value));

  test.each([
    '',
    '七八',
    '万一',
    '千万',
    '百五',
    '十百',
    '三四百',
    '一点',
    '点五',
    '一点二点三',
    '一万三万',
    '十五十',
    '零三七百',
    '是',
  ])('%s is refused, not guessed', (text) => expect(readNumeral(text)).toBeNull());

  it('reads back every whole number below 10,000 in full form', () => {
    const digits = '零一二三四五六七八九';
    const write = (n: number): string => {
      let text = '';
      let gap = false;
      for (const [unit, name] of [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const) {
        const digit = Math.floor(n / unit) % 10;
        if (digit === 0) gap = text !== '';
        else {
          text += `${gap ? '零' : ''}${digits[digit]}${name}`;
          gap = false;
        }
      }
      return text;
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(readNumeral(write(n))).toBe(n);
      }),
    );
  });
});

describe('a typed figure', () => {
  test.each([
    ['1500', 1500, false, ''],
    ['1,500', 1500, false, ''],
    ['1，500元', 1500, false, '元'],
    ['１５００', 1500, false, ''],
    ['1 500 元', 1500, false, '元'],
    ['¥1500', 1500, false, '元'],
    ['￥1,500.00', 1500, false, '元'],
    ['1500 块', 1500, false, '块'],
    ['1500块钱', 1500, false, '块钱'],
    ['1500元。', 1500, false, '元'],
    ['RMB 1500', 1500, false, '元'],
    ['一千五百元', 1500, false, '元'],
    ['0.15万', 1500, false, ''],
    ['1.5万元', 15_000, false, '元'],
    ['1.5k', 1500, false, ''],
    ['3块5', 3.5, false, '元'],
    ['三块五', 3.5, false, '元'],
    ['12元5角', 12.5, false, '元'],
    ['12元5角8分', 12.58, false, '元'],
    ['两块半', 2.5, false, '元'],
    ['-5元', -5, false, '元'],
    ['−5', -5, false, ''],
    ['=40', 40, false, ''],
    ['约40%', 40, true, ''],
    ['40%', 40, true, ''],
    ['40％', 40, true, ''],
    ['40 %', 40, true, ''],
    ['百分之四十', 40, true, ''],
    ['百分之40', 40, true, ''],
    ['百分之十二点五', 12.5, true, ''],
    ['四成', 40, true, ''],
    ['4成', 40, true, ''],
    ['四成五', 45, true, ''],
    ['四成半', 45, true, ''],
    ['40个百分点', 40, true, ''],
    ['一半', 50, true, ''],
    ['.5', 0.5, false, ''],
    ['八折', 8, false, '折'],
    ['八五折', 8.5, false, '折'],
    ['85折', 85, false, '折'],
    ['7天', 7, false, '天'],
    ['七 日', 7, false, '日'],
    ['两天半', 2.5, false, '天'],
    ['一个半小时', 1.5, false, '小时'],
    ['5千克', 5, false, '千克'],
    ['五千克', 5, false, '千克'],
    ['48小时', 48, false, '小时'],
  ])('%s is read', (text, value, percent, unit) => {
    expect(readFigure(text)).toMatchObject({ value, percent, unit });
  });

  test.each([
    '',
    'abc',
    '很多',
    '40-50',
    '40~50元',
    '3到5天',
    '1/3',
    '七八天',
    '1,50',
    '1,5000',
    '1500,000',
    '1.2.3',
    '--5',
    '+-5',
    '1e9',
    'Infinity',
    'NaN',
    '0x10',
    '五六百',
    '40 50',
    '3天5小时',
    '百分之四十元',
    '<img src=x>',
    '9'.repeat(400),
    '一'.repeat(400),
  ])('%s is not guessed at', (text) => expect(readFigure(text)).toBeNull());

  it('never throws and never reads a figure that is not finite, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...'0123456789.,-+%¥元块天一二十百千万亿零点半成折分之角 个k约'.split(''),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          const figure = readFigure(text);
          if (figure) expect(Number.isFinite(figure.value)).toBe(true);
        },
      ),
    );
  });
});

describe('whole-text equality', () => {
  test.each([
    ['７天无理由', '7天无理由'],
    ['七天无理由', '7天无理由'],
    ['7 天 无理由。', '七天无理由'],
    ['七天無理由退貨', '七天无理由退货'],
    ['“同理心”', '同理心'],
    ['ＤＳＲ', 'dsr'],
    ['1,500', '1500'],
    ['一千五百', '1500'],
    ['先安抚、后核实', '先安抚，后核实'],
    ['十天', '10天'],
    ['假设法\u200b', '假设法'],
    ['３．５折', '3.5折'],
    ['三点五折', '3.5折'],
    ['壹佰元', '100元'],
  ])('%s is the same as %s', (a, b) => expect(isSameText(a, b)).toBe(true));

  test.each([
    ['不可以退款', '可以退款'],
    ['可以退款吗不', '可以退款'],
    ['七天不退', '七天可退'],
    ['十天', '七天'],
    ['17天', '7天'],
    ['1.5', '15'],
    ['3-5天', '35天'],
    ['40%', '40'],
    ['二成', '三成'],
    ['你好', '您好'],
    ['退款', '退货'],
    ['无理由退货', '无理由退换货'],
    ['', '退款'],
    ['假设', '假设法'],
  ])('%s is not %s', (a, b) => expect(isSameText(a, b)).toBe(false));

  it('is reflexive and symmetric, and spaces never matter', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(isSameText(a, a)).toBe(true);
        expect(isSameText(a, b)).toBe(isSameText(b, a));
        expect(isSameText(`  ${a}\n`, a)).toBe(true);
      }),
    );
  });

  test.each(['', '  ', '。', '……', '\u200b', '　'])('%o counts as empty', (text) =>
    expect(isBlankText(text)).toBe(true),
  );
});
