/**
 * Reads a figure the way Chinese learners type it: 1,500元 · ¥1500 · 1500 块 · 一千五百元 · 0.15万 · 40% · 40％ · 百分之四十 ·
 * 四成 · 3块5. What cannot be read for certain (40-50, 1/3, 七八天, 1,50) is null: “not yet an answer”, never a guess.
 */
import { decimalsOf, tidy } from '../decimal.ts';
import { NUMERAL_CHARACTERS, readNumeral } from './numeral.ts';

export interface Figure {
  readonly value: number;
  /** Decimals the learner gave. */
  readonly decimals: number;
  /** Written as a share of a hundred: `value` 40 means 40 %. */
  readonly percent: boolean;
  /** What follows the figure (or 元 for a leading ¥); empty when nothing does. */
  readonly unit: string;
}

const MAX_LENGTH = 40;
const DIGIT_FIGURE = /^([+-]?)(\d{1,3}(?:[, ]\d{3})+(?!\d)|\d+)?(\.\d+)?/;
const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1e3,
  k: 1e3,
  万: 1e4,
  萬: 1e4,
  w: 1e4,
  亿: 1e8,
  億: 1e8,
};
/** Not 千克, 千米, 百分点, kg, km. */
const MULTIPLIER = /^\s*(千(?![克米瓦])|百(?!分)|[kw](?![a-z])|[万萬亿億])/;
const NUMERAL_FIGURE = new RegExp(`^[${NUMERAL_CHARACTERS}]+`);
const ANY_FIGURE = new RegExp(`[\\d${NUMERAL_CHARACTERS}]`);
const SMALL_CHANGE = new RegExp(
  `^(?:元|块|塊|圆)([\\d${NUMERAL_CHARACTERS}])(?:(?:角|毛)(?:([\\d${NUMERAL_CHARACTERS}])分)?)?$`,
);

/** The figure at the start of `text` and what follows it. */
function takeFigure(text: string): { value: number; rest: string } | null {
  const digits = DIGIT_FIGURE.exec(text);
  if (digits && (digits[2] ?? digits[3]) !== undefined) {
    let rest = text.slice(digits[0].length);
    let value = Number(
      `${digits[1] ?? ''}${(digits[2] ?? '0').replace(/[, ]/g, '')}${digits[3] ?? ''}`,
    );
    const multiplier = MULTIPLIER.exec(rest);
    if (multiplier) {
      value *= MULTIPLIERS[multiplier[1] ?? ''] ?? 1;
      rest = rest.slice(multiplier[0].length);
    }
    return { value: tidy(value), rest };
  }
  const numeral = NUMERAL_FIGURE.exec(text);
  if (!numeral) return null;
  // 五千克 is 5 千克.
  const isKilo = numeral[0].endsWith('千') && /^[克米瓦]/.test(text.slice(numeral[0].length));
  const words = isKilo ? numeral[0].slice(0, -1) : numeral[0];
  const value = readNumeral(words);
  return value === null ? null : { value, rest: text.slice(words.length) };
}

const single = (char: string | undefined): number =>
  char === undefined ? 0 : (takeFigure(char)?.value ?? NaN);

const figure = (value: number, percent: boolean, unit: string): Figure => ({
  value: tidy(value),
  decimals: decimalsOf(value),
  percent,
  unit,
});

/** @example readFigure('1,500 元') // { value: 1500, decimals: 0, percent: false, unit: '元' } */
export function readFigure(text: string): Figure | null {
  if (text.length > MAX_LENGTH) return null;
  let rest = text.normalize('NFKC').toLowerCase().replace(/−/g, '-').trim();
  rest = rest.replace(/^(?:=|≈|大约|约)\s*/, '').replace(/[。.;,!]$/, '');

  const currency = /^(?:¥|rmb|cny|人民币)\s*/.exec(rest);
  if (currency) rest = rest.slice(currency[0].length);

  const share = /^百分之/.exec(rest);
  if (share) rest = rest.slice(share[0].length);

  const isHalf = rest === '一半' || rest === '半数';
  if (isHalf) return figure(50, true, '');

  // 八五折, 85折: two digits before 折 are 8.5.
  const discount = new RegExp(`^([${NUMERAL_CHARACTERS}])([${NUMERAL_CHARACTERS}])折$`).exec(rest);
  if (discount) {
    const value = single(discount[1]) + single(discount[2]) / 10;
    if (single(discount[1]) < 10 && single(discount[2]) < 10) return figure(value, false, '折');
  }

  const taken = takeFigure(rest);
  if (!taken || !Number.isFinite(taken.value)) return null;
  const { value } = taken;
  rest = taken.rest.trim();

  if (share) return rest === '' ? figure(value, true, '') : null;
  if (currency) return /^(?:元|块|塊)?$/.test(rest) ? figure(value, false, '元') : null;
  if (rest === '') return figure(value, false, '');
  if (/^(?:%|个?百分点)$/.test(rest)) return figure(value, true, '');

  const tenths = new RegExp(`^成([\\d${NUMERAL_CHARACTERS}])?$`).exec(rest);
  if (tenths) {
    const ones = tenths[1] === '半' ? 5 : single(tenths[1]);
    return Number.isFinite(ones) && ones < 10 ? figure(value * 10 + ones, true, '') : null;
  }

  const change = SMALL_CHANGE.exec(rest);
  if (change) {
    const cents = single(change[1]) * 10 + single(change[2]);
    if (change[1] === '半') return figure(value + 0.5, false, '元');
    return Number.isFinite(cents) && cents < 100 ? figure(value + cents / 100, false, '元') : null;
  }

  // 两天半, 一个半小时
  const half = /^(?:个半(.+)|(\p{Letter}+)半)$/u.exec(rest);
  if (half) return figure(value + 0.5, false, half[1] ?? half[2] ?? '');

  rest = rest.replace(/\s+/g, '');
  if (ANY_FIGURE.test(rest.replace(/^千(?=[克米瓦])/, '')) || !/^[\p{Letter}/]{1,8}$/u.test(rest))
    return null;
  return figure(value, false, rest);
}
