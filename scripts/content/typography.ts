/**
 * How the course reads: Chinese typography (autocorrect, a well-kept linter) and words the content guide asks to
 * avoid. Only text written by us is read: customers may type badly, patterns and accepted answers are what they are.
 */
import { createRequire } from 'node:module';
import type { Problem } from '../../src/domain/course/content.ts';
import { showPath, type KeyPath, type RawDocument } from '../../src/domain/course/raw.ts';

interface Autocorrect {
  loadConfig(json: string): void;
  format(text: string): string;
  lintFor(text: string, file: string): { lines: { l: number; old: string; new: string }[] };
}
const autocorrect = createRequire(import.meta.url)('autocorrect-node') as Autocorrect;
autocorrect.loadConfig(
  JSON.stringify({
    rules: {
      'space-word': 1,
      'space-punctuation': 1,
      'space-bracket': 0,
      'space-backticks': 1,
      'space-dash': 0,
      'space-dollar': 0,
      fullwidth: 1,
      'no-space-fullwidth': 1,
      'no-space-fullwidth-quote': 1,
      'halfwidth-word': 1,
      'halfwidth-punctuation': 1,
      spellcheck: 0,
    },
  }),
);

/**
 * Keys whose values are not our prose: patterns, accepted answers, typed replies, what customers write, names. Ids need
 * not be listed: there is nothing to mend in them.
 */
const NOT_PROSE = new Set([
  ...['accept', 'contrary', 'match', 'any', 'all', 'except', 'near', 'says', 'typed', 'unless', 'courtesies', 'guards', 'real', 'meant', 'alone', 'sounds', 'mistakes', 'units', 'unit'],
  ...['samples', 'customer', 'say', 'oneOf', 'picture', 'variables', 'formula', 'solution'],
  ...['pinyin', 'aliases', 'number', 'sign', 'name', 'buyerNote', 'address'],
]);

/** Words and figures of speech that say nothing. */
const EMPTY_WORDS: readonly (readonly [RegExp, string])[] = [
  [/众所周知/, 'leave it out'],
  [/总而言之|综上所述|总的来说/, 'leave it out; the summary speaks for itself'],
  [/不仅[^。！？]{0,40}而且/, 'say the two things in two sentences'],
  [/毋庸置疑|不言而喻|显而易见/, 'give the reason instead'],
  [/随着[^。，]{0,20}的(不断|飞速|快速)?发展/, 'begin with the matter itself'],
  [/至关重要|举足轻重|不可或缺/, 'say what happens without it'],
  [/赋能|抓手|闭环|打造|助力/, 'say it in plain words'],
  [/让我们一起|接下来，我们将|值得注意的是|需要注意的是/, 'leave it out'],
  [/[！!]{2,}/, 'one mark is enough'],
];

/** Half-width marks that touch Chinese; autocorrect is silent about some of them. */
const HALF_WIDTH = /[\u4e00-\u9fff”》）][,;!?](?![\w])|[\u4e00-\u9fff]:(?!\/)|[\u4e00-\u9fff]\(|\([\u4e00-\u9fff]|[\u4e00-\u9fff]\)|[\u4e00-\u9fff]\.(?=$|[\u4e00-\u9fff])/;
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
  ':': '：',
  '(': '（',
  ')': '）',
  '.': '。',
};

/**
 * Corrected text, or the same when it is well set. Placeholders such as {{price}} and {name} are left alone, and full-width
 * spaces too: a place on paper to write in, （　　）.
 */
export function correct(text: string): string {
  const kept: string[] = [];
  let now = text.replace(/\{\{[^}]*\}\}|\{[^}]*\}|\u3000+/g, (hole) => `\uE000${kept.push(hole) - 1}\uE001`);
  for (let round = 0; round < 3; round++) {
    const next = autocorrect.format(now).replace(new RegExp(HALF_WIDTH, 'g'), (found) =>
      found.replace(/[,;!?:().]/g, (mark) => FULL_WIDTH[mark] ?? mark),
    );
    if (next === now) break;
    now = next;
  }
  return now.replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
}

/** Every text we wrote in a YAML value, with its path. */
export function proseOf(value: unknown, path: KeyPath = []): { path: KeyPath; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((inner, index) => proseOf(inner, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  // A line of a 材料题's chat.
  if ('who' in value && value.who === 'customer') return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    // The forbid list's and the mistake list's "say" is our sentence; a branch's "say" is the customer's.
    if (key === 'say' && typeof inner === 'string') return proseOf(inner, [...path, key]);
    return NOT_PROSE.has(key) ? [] : proseOf(inner, [...path, key]);
  });
}

export interface TypographyProblem extends Problem {
  /** The words as they stand and as they should; for --fix. */
  readonly change?: { readonly from: string; readonly to: string };
}

/** Problems of one file's prose. */
export function checkTypography(document: RawDocument): TypographyProblem[] {
  return [...proseOf(document.data).flatMap((piece) => ofText(document, piece)), ...ofBody(document)];
}

function ofText(
  document: RawDocument,
  { path, text }: { path: KeyPath; text: string },
): TypographyProblem[] {
  const line = document.lineOf(path);
  const place = {
    file: document.file,
    at: showPath(document.data, path),
    ...(line === undefined ? {} : { line }),
  };
  return text.split('\n').flatMap((row) => judge(row, correct(row), place));
}

function ofBody(document: RawDocument): TypographyProblem[] {
  if (document.body === undefined) return [];
  // Customers may type as they like; keep the line count.
  const body = document.body
    .replace(/<Say[^>]*who="customer"[^>]*>[\s\S]*?<\/Say>/g, (said) => said.replace(/[^\n]/g, ''))
    .replace(/<svg[\s>][\s\S]*?<\/svg>/g, (drawn) => drawn.replace(/[^\n]/g, ''));
  const place = (line: number): { file: string; at: string; line: number } => ({
    file: document.file,
    at: 'text',
    line: (document.bodyLine ?? 1) + line - 1,
  });
  const set = autocorrect
    .lintFor(body, 'lesson.mdx')
    .lines.flatMap(({ l, old, new: better }) => judge(old, correct(better), place(l)));
  const words = body.split('\n').flatMap((row, index) => {
    const bare = row.replace(/\]\([^)]*\)/g, ']').replace(/<[^>]*>/g, ' ');
    const half = HALF_WIDTH.test(bare) && set.every((found) => found.line !== place(index + 1).line);
    return [
      ...emptyWords(bare, place(index + 1)),
      ...(half ? judge(bare.trim(), correct(bare.trim()), place(index + 1)) : []),
    ];
  });
  return [...set, ...words.filter((found, index) => words.findIndex((o) => o.message === found.message && o.line === found.line) === index)];
}

function judge(
  text: string,
  better: string,
  place: Pick<Problem, 'file' | 'at' | 'line'>,
): TypographyProblem[] {
  const words = emptyWords(text, place);
  if (text === better) return words;
  return [
    {
      ...place,
      message: `“${excerpt(text, better)}” is not well set`,
      fix: `write “${excerpt(better, text)}”`,
      severity: 'error',
      change: { from: text, to: better },
    },
    ...words,
  ];
}

function emptyWords(text: string, place: Pick<Problem, 'file' | 'at' | 'line'>): TypographyProblem[] {
  return EMPTY_WORDS.flatMap(([pattern, fix]) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined
      ? []
      : [{ ...place, message: `“${found}” is filler`, fix, severity: 'error' as const }];
  });
}

/** The part of a long text around its first difference from another. */
function excerpt(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  const from = Math.max(0, at - 12);
  const to = Math.min(text.length, at + 20);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}
