/**
 * Folding: bringing the ways to type one Chinese sentence to one form, so that matching compares meaning and not
 * keyboards – width, 繁→简, case, spaces, emoji, punctuation, 中文数字 → digits, 你 → 您, units of figures. Every
 * folded character remembers where it came from, so evidence quotes the learner's own words.
 *
 * Danger: patterns and replies must go through the same folding, or they never meet.
 */
import { NUMERAL_CHARACTERS, NUMERAL_WORDS, readNumeral, unitAt, type Unit } from './numerals.ts';
import type { Simplified } from './simplify.ts';

/** A figure in the folded text. */
export interface Figure {
  /** Where it starts and ends, without its unit. */
  readonly start: number;
  readonly end: number;
  /** Equal for a plain figure; the two ends of `1-3 天`. */
  readonly low: number;
  readonly high: number;
  readonly unit: Unit | null;
  /** After the unit. */
  readonly unitEnd: number;
  /** 第七天 is not seven days. */
  readonly ordinal: boolean;
}

export interface Folded {
  readonly source: string;
  /**
   * The folded text. Punctuation is kept as `,` (clause), `、`, `。` (sentence), `?`, `~` and quotation marks `“ ”`.
   */
  readonly text: string;
  /** Folded character i stands for source.slice(starts[i], ends[i]). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** By the folded position where the figure starts. */
  readonly figures: ReadonlyMap<number, Figure>;
}

interface Cell {
  readonly character: string;
  readonly start: number;
  readonly end: number;
}

/** Folded alike although no dictionary says so: forms of address, common slips of the input method. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ['你', '您'],
  ['妳', '您'],
  ['祢', '您'],
  ['帐', '账'],
  ['覆', '复'],
]);

const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': ',',
  ';': ',',
  '(': ',',
  ')': ',',
  '|': ',',
  '→': ',',
  // Between figures these part them: 359×12=4308 is three figures.
  '×': '、',
  '*': '、',
  '÷': '、',
  '=': '、',
  '、': '、',
  '。': '。',
  '!': '。',
  '\n': '。',
  '?': '?',
  '~': '~',
  '∼': '~',
  '〜': '~',
  '“': '“',
  '”': '”',
  '「': '“',
  '」': '”',
  '『': '“',
  '』': '”',
  '‘': '“',
  '’': '”',
};

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

/** Letters, digits and ideographs carry meaning; emoji, marks and decoration do not. */
const MEANINGFUL = /[\p{L}\p{N}%¥]/u;

function readCharacters(source: string, simplified: Simplified): Cell[] {
  const cells: Cell[] = [];
  let quoteOpen = false;
  for (let at = 0; at < source.length;) {
    const point = source.codePointAt(at) ?? 0;
    const raw = String.fromCodePoint(point);
    const end = at + raw.length;
    // 旺旺 faces such as [微笑] say nothing.
    if (raw === '[' || raw === '【') {
      const close = source.slice(end, end + 6).search(/[\]】]/);
      if (raw === '[' && close >= 0) {
        at = end + close + 1;
        continue;
      }
    }
    if (raw === '…') {
      cells.push({ character: ',', start: at, end });
      at = end;
      continue;
    }
    // A gap between figures parts them: 每套 359 12 套.
    if (/\s/u.test(raw) && isDigit(cells.at(-1)?.character) && isDigit(source[end])) {
      cells.push({ character: '、', start: at, end });
      at = end;
      continue;
    }
    // Most of a reply are ideographs: they have one width, no case, and carry meaning.
    if (point >= 0x4e00 && point <= 0x9fff) {
      const simple = simplified.get(raw) ?? raw;
      cells.push({ character: ALIKE.get(simple) ?? simple, start: at, end });
      at = end;
      continue;
    }
    const wide = raw.normalize('NFKC').toLowerCase();
    for (const piece of wide) {
      let character = simplified.get(piece) ?? piece;
      character = ALIKE.get(character) ?? character;
      if (character === '"' || (character === "'" && !isLatinWord(cells))) {
        quoteOpen = !quoteOpen;
        character = quoteOpen ? '“' : '”';
      }
      const mark = PUNCTUATION[character];
      if (mark !== undefined) {
        cells.push({ character: mark, start: at, end });
      } else if (
        character.length === 1 &&
        (MEANINGFUL.test(character) || '.:-+/\\'.includes(character))
      ) {
        cells.push({ character, start: at, end });
      } else if ('—–'.includes(character)) {
        cells.push({ character: '-', start: at, end });
      }
    }
    at = end;
  }
  // A point or a colon between figures belongs to them (3.5, 20:31); elsewhere it is punctuation.
  return cells.map((cell, index) =>
    (cell.character === '.' || cell.character === ':') &&
    !(isDigit(cells[index - 1]?.character) && isDigit(cells[index + 1]?.character))
      ? { ...cell, character: cell.character === '.' ? '。' : ',' }
      : cell,
  );
}

function isLatinWord(cells: readonly Cell[]): boolean {
  const last = cells.at(-1)?.character ?? '';
  return last >= 'a' && last <= 'z';
}

interface Numeral {
  readonly low: number;
  readonly high: number;
  /** Cells it takes. */
  readonly length: number;
}

const LONGEST_FIGURE = 9;

/**
 * A figure typed in digits: 1,200.00 → 1200. Longer runs (telephone, order number) are kept as they are.
 * `groups` tells a comma between thousands from one between clauses.
 */
function readDigits(text: string, at: number, groups: (comma: number) => boolean): Numeral | null {
  let end = at;
  let digits = '';
  while (isDigit(text[end])) {
    digits += text[end];
    end += 1;
    const group = text.slice(end + 1, end + 4);
    if (
      text[end] === ',' &&
      groups(end) &&
      /^\d{3}$/.test(group) &&
      !isDigit(text[end + 4]) &&
      digits.length < 4
    ) {
      digits += group;
      end += 4;
    }
  }
  if (text[end] === '.' && isDigit(text[end + 1])) {
    digits += '.';
    end += 1;
    while (isDigit(text[end])) {
      digits += text[end];
      end += 1;
    }
  }
  if (digits.length > LONGEST_FIGURE || digits === '') return null;
  const value = Number(digits);
  return { low: value, high: value, length: end - at };
}

/** 百分之三 → 3%, 百分百 → 100%. The figure and the cells it takes. */
function readPercent(text: string, at: number): Numeral | null {
  if (!text.startsWith('百分', at)) return null;
  if (text[at + 2] === '百') return { low: 100, high: 100, length: 3 };
  if (text[at + 2] !== '之') return null;
  const from = at + 3;
  const digits = /^[0-9.]{1,6}/.exec(text.slice(from, from + 6))?.[0];
  if (digits !== undefined) {
    return { low: Number(digits), high: Number(digits), length: 3 + digits.length };
  }
  let end = from;
  while (end < text.length && end - from < 4 && NUMERAL_CHARACTERS.includes(text.charAt(end)))
    end += 1;
  const run = text.slice(from, end);
  const value = run === '百' ? 100 : run === '' ? null : (readNumeral(run)?.[0] ?? null);
  return value === null ? null : { low: value, high: value, length: 3 + run.length };
}

/** A figure written in numerals, only where it counts something. */
function readChinese(text: string, at: number): Numeral | null {
  // 3百 is left as typed; 359一套 is a price and its unit.
  if (
    isDigit(text[at - 1]) &&
    ('十百千万半'.includes(text.charAt(at)) || unitAt(text, at + 1) === null)
  ) {
    return null;
  }
  let end = at;
  while (end < text.length && end - at < 10 && NUMERAL_CHARACTERS.includes(text.charAt(end)))
    end += 1;
  let run = text.slice(at, end);
  // 一个半小时
  if (run.length > 0 && text.startsWith('个半', end)) {
    const whole = readNumeral(run);
    const follows = unitAt(text, end + 2);
    if (whole?.length === 1 && follows?.unit.kind === 'time') {
      return { low: whole[0] + 0.5, high: whole[0] + 0.5, length: run.length + 2 };
    }
  }
  // 三到五天: the unit stands behind the second figure.
  const isRange = /^[到至~-][一二两三四五六七八九十]{1,3}(?:个|天|小时|元|块|件|折)/.test(
    text.slice(end, end + 6),
  );
  const counts = unitAt(text, end);
  const isLong = run.length > 1 && /[十百千万]/.test(run);
  if (counts === null && !isLong && !isRange) return null;
  if (run.endsWith('半') && run.length > 1) run = run.slice(0, -1);
  const value = readNumeral(run);
  if (value === null) {
    // 五十六一只: a price and its unit, two figures.
    const head = run.slice(0, -1);
    const price = counts !== null && /[十百千]/.test(head) ? readNumeral(head) : null;
    return price?.length === 1 ? { low: price[0], high: price[0], length: head.length } : null;
  }
  const [low, high = low] = value;
  // 九五折 is one figure, 三五天 a range.
  if (counts?.unit.kind === 'discount' && value.length === 2) {
    return { low: low * 10 + high, high: low * 10 + high, length: run.length };
  }
  return { low, high, length: run.length };
}

const RANGE_MARKS = '-~到至';

/** What a figure, or a word that only looks like one, can begin with. */
const BEGINS_FIGURE = new Set(
  [...`${NUMERAL_CHARACTERS}0123456789¥`].map((one) => one.charCodeAt(0)),
);

const AS_TYPED: Simplified = new Map();

/**
 * Folds a text. Linear in its length.
 * @param simplified the 繁→简 table; it is large, so it comes from who needs it. Patterns are simplified already
 */
export function normalise(source: string, simplified = AS_TYPED): Folded {
  const cells = readCharacters(source, simplified);
  const before = cells.map((cell) => cell.character).join('');
  const out: Cell[] = [];
  const figures = new Map<number, Figure>();

  const emit = (text: string, from: number, length: number): void => {
    const start = cells[from]?.start ?? 0;
    const end = cells[from + length - 1]?.end ?? start;
    for (const character of text) out.push({ character, start, end });
  };
  // 1,200 is one figure; 每只 52，260 元 is two.
  const groups = (comma: number): boolean => {
    const cell = cells[comma];
    return cell !== undefined && source[cell.start] === ',' && cells[comma + 1]?.start === cell.end;
  };
  const numberAt = (at: number): Numeral | null =>
    isDigit(before[at])
      ? readDigits(before, at, groups)
      : NUMERAL_CHARACTERS.includes(before.charAt(at)) && before[at] !== undefined
        ? readChinese(before, at)
        : null;

  for (let at = 0; at < cells.length;) {
    if (!BEGINS_FIGURE.has(before.charCodeAt(at))) {
      out.push(cells[at]!);
      at += 1;
      continue;
    }
    const percent = readPercent(before, at);
    if (percent !== null) {
      const unit = unitAt('%', 0)?.unit ?? null;
      const start = out.length;
      emit(String(percent.low), at, percent.length);
      const end = out.length;
      emit('%', at, percent.length);
      const { low, high } = percent;
      figures.set(start, { start, end, low, high, unit, unitEnd: out.length, ordinal: false });
      at += percent.length;
      continue;
    }
    const word = NUMERAL_WORDS.find((one) => before.startsWith(one, at));
    if (word !== undefined && !before.startsWith('十分钟', at)) {
      for (let k = 0; k < word.length; k++) emit(word.charAt(k), at + k, 1);
      at += word.length;
      continue;
    }
    const yuanSign = before[at] === '¥';
    const numberStart = yuanSign ? at + 1 : at;
    const number = numberAt(numberStart);
    if (number === null) {
      let length = 1;
      if (isDigit(before[at])) while (isDigit(before[at + length])) length += 1;
      for (let k = 0; k < length; k++) {
        if (!yuanSign) emit(before.charAt(at + k), at + k, 1);
      }
      at += length;
      continue;
    }
    const ordinal = before[at - 1] === '第';
    let { low, high } = number;
    let next = numberStart + number.length;
    const ownUnit = unitAt(before, next);
    let markAt =
      RANGE_MARKS.includes(before.charAt(next)) && before[next] !== undefined ? next : -1;
    if (markAt < 0 && ownUnit !== null) {
      const after = next + ownUnit.length;
      if (RANGE_MARKS.includes(before.charAt(after)) && before[after] !== undefined) markAt = after;
    }
    // 48-72小时, 3天到7天: one figure with two ends.
    if (markAt > 0 && low === high) {
      const second = numberAt(markAt + 1);
      const secondUnit = second === null ? null : unitAt(before, markAt + 1 + second.length);
      if (
        second !== null &&
        second.low === second.high &&
        second.low > low &&
        (markAt === next || ownUnit?.unit.kind === secondUnit?.unit.kind)
      ) {
        high = second.high;
        if (markAt !== next && ownUnit !== null && secondUnit !== null) {
          low = (low * ownUnit.unit.factor) / secondUnit.unit.factor;
        }
        next = markAt + 1 + second.length;
      }
    }
    const found = unitAt(before, next);
    const unit = found?.unit ?? (yuanSign ? (unitAt('元', 0)?.unit ?? null) : null);
    if (unit?.kind === 'discount') {
      while (low > 10) low /= 10;
      while (high > 10) high /= 10;
    }
    const written = low === high ? String(low) : `${low}-${high}`;
    if (isDigit(out.at(-1)?.character)) emit('、', at, 1);
    const start = out.length;
    emit(written, at, next - at);
    const end = out.length;
    if (unit !== null) emit(unit.name, found === null ? at : next, found?.length ?? next - at);
    next += found?.length ?? 0;
    figures.set(start, { start, end, low, high, unit, unitEnd: out.length, ordinal });
    at = next;
  }

  return {
    source,
    text: out.map((cell) => cell.character).join(''),
    starts: out.map((cell) => cell.start),
    ends: out.map((cell) => cell.end),
    figures,
  };
}

/** The stretch of the typed text behind folded characters [start, end). */
export function quote(
  folded: Folded,
  start: number,
  end: number,
): { start: number; end: number; text: string } {
  const from = folded.starts[start] ?? 0;
  const to = folded.ends[end - 1] ?? from;
  return { start: from, end: to, text: folded.source.slice(from, to) };
}
