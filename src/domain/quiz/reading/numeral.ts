/**
 * 中文数字 → numbers: 一千五百 · 两千三 (2300) · 十五 · 三点五 · 一五〇〇 · 壹仟. What reads two ways is refused rather than
 * guessed: 七八 is “seven or eight”, not 78.
 */
const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  三: 3,
  叁: 3,
  參: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const SMALL: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const LARGE: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Every character a Chinese numeral may consist of; for use inside a character class. */
export const NUMERAL_CHARACTERS = [
  ...Object.keys(DIGITS),
  ...Object.keys(SMALL),
  ...Object.keys(LARGE),
  '点點半负負',
].join('');

/** 一五〇〇 read digit by digit; two bare digits mean “or” (七八天) and are refused. */
function readDigits(text: string): number | null {
  const digits = [...text].map((char) => DIGITS[char]);
  if (digits.length === 0 || digits.some((digit) => digit === undefined)) return null;
  if (digits.length === 2 && !digits.includes(0)) return null;
  return Number(digits.join(''));
}

function readWhole(text: string): number | null {
  if ([...text].every((char) => char in DIGITS)) return readDigits(text);
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  let lastLarge = 0;
  let zeroBefore = false;
  for (const char of text) {
    const value = DIGITS[char];
    const small = SMALL[char];
    const large = LARGE[char];
    if (value === 0) {
      if (digit !== null) return null;
      zeroBefore = true;
    } else if (value !== undefined) {
      if (digit !== null) return null;
      digit = value;
    } else if (small !== undefined) {
      // 十五 leaves out the 一; 百五 does not exist.
      if (digit === null && !(small === 10 && section === 0)) return null;
      if (small >= lastUnit) return null;
      section += (digit ?? 1) * small;
      digit = null;
      lastUnit = small;
      zeroBefore = false;
    } else if (large !== undefined) {
      section += digit ?? 0;
      if (section === 0 || large === lastLarge) return null;
      total = large === 1e8 ? (total + section) * large : total + section * large;
      section = 0;
      digit = null;
      // The small units start anew after it: 一万五千.
      lastUnit = large;
      lastLarge = large;
      zeroBefore = false;
    } else return null;
  }
  // 两千三 is 2300, 两千零三 is 2003.
  const isShort = digit !== null && !zeroBefore && lastUnit >= 100 && lastUnit !== Infinity;
  return total + section + (digit ?? 0) * (isShort ? lastUnit / 10 : 1);
}

/** The number a Chinese numeral means, or null. @example readNumeral('两千三') // 2300 */
export function readNumeral(text: string): number | null {
  if (text === '' || text.length > 24) return null;
  if (text === '半' || text === '一半') return 0.5;
  const isNegative = /^[负負]/.test(text);
  const body = isNegative ? text.slice(1) : text;
  const [whole = '', fraction, ...more] = body.split(/[点點]/);
  if (more.length > 0) return null;
  let value = readWhole(whole);
  if (fraction !== undefined) {
    // 一点五万: the unit multiplies the whole figure.
    const last = fraction.at(-1) ?? '';
    const times = LARGE[last] ?? 1;
    const digits = [...(times === 1 ? fraction : fraction.slice(0, -1))].map(
      (char) => DIGITS[char],
    );
    if (value === null || digits.length === 0 || digits.includes(undefined)) return null;
    value = Number((Number(`${value}.${digits.join('')}`) * times).toPrecision(12));
  }
  return value === null ? null : isNegative ? -value : value;
}
