/**
 * Chinese numerals and the units that follow figures in a shop's chat. `七天`, `7 天`, `7日内` and `一周` are ways
 * to say one quantity; `一下`, `万一`, `十分` and `第一` are words, not figures.
 */

/** Units of one class convert into each other by their factor; a counting word is a class of its own. */
export interface Unit {
  /** How it is written after folding, e.g. 个小时 → 小时. */
  readonly name: string;
  /** `time` (in hours), `workday`, `money` (in yuan), `discount` (折), `percent`, `clock`, `date`, or the counting word. */
  readonly kind: string;
  readonly factor: number;
}

const unit = (name: string, kind = name, factor = 1): Unit => ({ name, kind, factor });
const HOUR = unit('小时', 'time', 1);
const DAY = unit('天', 'time', 24);
const WEEK = unit('周', 'time', 168);
const MONTH = unit('个月', 'time', 720);
const WORKDAY = unit('工作日', 'workday', 24);
const MINUTE = unit('分钟', 'time', 1 / 60);
const YUAN = unit('元', 'money', 1);

const WRITTEN: readonly (readonly [string, Unit])[] = [
  ...(['个小时', '小时', '个钟头', '钟头', '个钟', 'hours', 'hour', 'hrs', 'hr', 'h'] as const).map(
    (word) => [word, HOUR] as const,
  ),
  ...(['分钟', 'mins', 'min'] as const).map((word) => [word, MINUTE] as const),
  ...(['个工作日', '工作日', '个工作天', '工作天'] as const).map(
    (word) => [word, WORKDAY] as const,
  ),
  ...(['个自然日', '自然日', '天'] as const).map((word) => [word, DAY] as const),
  ...(['个星期', '星期', '个礼拜', '礼拜', '周'] as const).map((word) => [word, WEEK] as const),
  ...(['元钱', '块钱', '元整', '元', '圆', '块', 'rmb', 'yuan'] as const).map(
    (word) => [word, YUAN] as const,
  ),
  ['秒钟', unit('秒', 'time', 1 / 3600)],
  ['秒', unit('秒', 'time', 1 / 3600)],
  ['个月', MONTH],
  ['年', unit('年', 'time', 8760)],
  ['毛', unit('毛', 'money', 0.1)],
  ['角', unit('角', 'money', 0.1)],
  ['折', unit('折', 'discount')],
  ['%', unit('%', 'percent')],
  ['点钟', unit('点', 'clock')],
  ['点', unit('点', 'clock')],
  ['月', unit('月', 'date')],
  ['日', unit('日', 'date')],
  ['号', unit('号', 'date')],
  ['厘米', unit('厘米')],
  ['公分', unit('厘米')],
  ['cm', unit('厘米')],
  ['公斤', unit('公斤')],
  ['kg', unit('公斤')],
  ...[
    ...'件个双条套份只次斤克米支瓶盒包张位台把箱袋片倍单级层款期楼成步口名家人句声遍趟笔顶对组项种部块',
  ].map((word) => [word, unit(word)] as const),
];

const BY_FIRST = new Map<string, (readonly [string, Unit])[]>();
for (const entry of WRITTEN) {
  const first = entry[0].charAt(0);
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), entry]);
}
for (const entries of BY_FIRST.values()) entries.sort((a, b) => b[0].length - a[0].length);

/** Letters after a latin unit mean it is not one: `5 h` but not `5 high`. */
const isLatin = (character: string): boolean => character >= 'a' && character <= 'z';

/**
 * The unit written at `at`, with the length of its spelling.
 * @example unitAt('个小时内', 0) // { unit: { name: '小时', … }, length: 3 }
 */
export function unitAt(text: string, at: number): { unit: Unit; length: number } | null {
  for (const [word, found] of BY_FIRST.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(word, at)) continue;
    const next = text.charAt(at + word.length);
    if (isLatin(word.charAt(0)) && isLatin(next)) continue;
    // 两块毛巾 counts pieces; 5 毛巾 is no money.
    if (word === '块' && next !== '' && '毛布玻石地肥香砖木板蛋巧儿抹手浴擦海垫'.includes(next)) {
      return { unit: unit('块'), length: 1 };
    }
    if (word === '毛' && next !== '' && '巾毯衣线绒呢'.includes(next)) continue;
    if (word === '角' && next !== '' && '度落色'.includes(next)) continue;
    if (word === '年' && next === '级') continue;
    // 7日内 is a span of days; 11月7日 and 7日之前 are dates.
    if (
      word === '日' &&
      /^(?:[以之]?[内后]|无)/.test(text.slice(at + 1, at + 3)) &&
      !/月[\d一二三四五六七八九十]{1,3}$/.test(text.slice(Math.max(0, at - 4), at))
    ) {
      return { unit: DAY, length: 1 };
    }
    return { unit: found, length: word.length };
  }
  return null;
}

const DIGITS = '零一二三四五六七八九';
const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/** Characters that may stand in a Chinese figure. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万半';

/** Words that begin with a numeral but count nothing here. */
export const NUMERAL_WORDS: readonly string[] = [
  '一点',
  '三天两头',
  '一天到晚',
  '三番五次',
  '万一',
  '千万',
  '十分',
  '一半',
];

const digit = (character: string): number =>
  character === '两' ? 2 : character === '〇' ? 0 : DIGITS.indexOf(character);

/**
 * A run of numeral characters as figures, or null when it is not a number.
 * @example readNumeral('二十四') // [24]
 * @example readNumeral('三五')   // [3, 5], "three to five"
 * @example readNumeral('一百二') // [120]
 */
export function readNumeral(run: string): readonly [number] | readonly [number, number] | null {
  if (run === '半') return [0.5];
  if (run.includes('半') || run.length > 9) return null;
  if (![...run].some((character) => character in MULTIPLIERS)) {
    if (run.length === 1) return [digit(run)];
    const [low, high] = [digit(run.charAt(0)), digit(run.charAt(1))];
    if (run.length === 2 && low > 0 && low < high && high - low <= 2) return [low, high];
    return [Number([...run].map(digit).join(''))];
  }
  let total = 0;
  let section = 0;
  let pending = -1;
  let last = 1;
  for (const [index, character] of [...run].entries()) {
    const multiplier = MULTIPLIERS[character];
    if (multiplier === undefined) {
      const value = digit(character);
      if (value > 0 && pending > 0) return null;
      pending = value;
      if (value === 0) last = 10;
      continue;
    }
    if (pending < 1 && !(character === '十' && (index === 0 || pending === 0))) {
      if (multiplier !== 10000 || section === 0) return null;
    }
    if (multiplier === 10000) {
      total = (section + Math.max(pending, 0)) * 10000;
      section = 0;
    } else {
      section += (pending < 1 ? 1 : pending) * multiplier;
    }
    last = multiplier;
    pending = -1;
  }
  // 一百二 is 120, 一百零二 is 102.
  if (pending > 0) section += last > 10 ? (pending * last) / 10 : pending;
  return [total + section];
}
