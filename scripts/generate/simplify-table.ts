/**
 * Writes src/domain/shared/chinese/simplify-table.ts: every traditional form (general, Hong Kong, Taiwan) of the
 * simplified characters that typed text is compared with – the concept library, the dialogues, the questions, the
 * guards' words. Other characters never meet a pattern or a key. The browser gets this table, not OpenCC.
 *
 * The table is written small, because a page that marks text downloads it: Chinese characters hardly compress, their
 * differences do. See simplify.ts for how it is read.
 *
 * Run: node scripts/generate/simplify-table.ts
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { parse } from 'yaml';

/** 一: older blocks hold nothing a shop's chat is written in. */
const FIRST_CHARACTER = 0x4e00;
const LAST_CHARACTER = 0x9fff;

const root = join(import.meta.dirname, '../..');
const target = join(root, 'src/domain/shared/chinese/simplify-table.ts');

/** Every YAML document below a folder. */
function documents(folder: string): unknown[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return documents(path);
    return /\.ya?ml$/.test(name) ? [parse(readFileSync(path, 'utf8')) as unknown] : [];
  });
}

/** All strings inside a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/**
 * What typed text is held against: patterns, keys and known mistakes, and what was read before writing (a customer's
 * words or a question pasted back). What is only read – options, feedback, explanations, samples – is not.
 */
const COMPARED = new Set([
  'accept',
  'contrary',
  'match',
  'any',
  'all',
  'except',
  'forbid',
  'mistakes',
  'customer',
  'blanks',
  'answers',
  'units',
  'unit',
]);
function comparedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(comparedIn);
  if (typeof value !== 'object' || value === null) return [];
  const isWritten = 'samples' in value && 'prompt' in value;
  return [
    ...(isWritten ? stringsIn((value.prompt as { stem?: unknown }).stem) : []),
    ...Object.entries(value).flatMap(([key, inner]) =>
      COMPARED.has(key) ? stringsIn(inner) : comparedIn(inner),
    ),
  ];
}

const texts = [
  readFileSync(join(root, 'content/concepts.yaml'), 'utf8'),
  ...['words', 'negation', 'stance'].map((name) =>
    readFileSync(join(root, `src/domain/reply/${name}.ts`), 'utf8'),
  ),
  readFileSync(join(root, 'src/domain/shared/chinese/numerals.ts'), 'utf8'),
  ...comparedIn(documents(join(root, 'content/dialogues'))),
  ...comparedIn(documents(join(root, 'content/items'))),
].join('\n');
const wanted = new Set(texts);
const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
const pairs = new Map<string, string>();
for (let code = FIRST_CHARACTER; code <= LAST_CHARACTER; code++) {
  const traditional = String.fromCharCode(code);
  for (const convert of converters) {
    const simplified = convert(traditional);
    // A form that is itself written in simplified texts (著, 乾, 於 …) still maps: patterns and replies are folded alike.
    if (simplified.length === 1 && simplified !== traditional && wanted.has(simplified)) {
      pairs.set(traditional, simplified);
      break;
    }
  }
}

// And the forms OpenCC writes but does not read back (昵 → 暱).
const writers = (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to }));
for (const simplified of wanted) {
  for (const write of writers) {
    const traditional = write(simplified);
    if (
      traditional.length === 1 &&
      traditional >= '一' &&
      traditional !== simplified &&
      !pairs.has(traditional)
    ) {
      pairs.set(traditional, simplified);
    }
  }
}

// And the forms that stand only inside a word (借 is 借, but 借口 is 藉口).
for (const write of writers) {
  for (const run of texts.match(/[一-鿿]{2,}/g) ?? []) {
    const written = write(run);
    if (written.length !== run.length) continue;
    [...written].forEach((traditional, at) => {
      const simplified = run.charAt(at);
      if (traditional !== simplified && !pairs.has(traditional) && !wanted.has(traditional)) {
        console.log(`only inside a word: ${traditional} → ${simplified} (${run})`);
        pairs.set(traditional, simplified);
      }
    });
  }
}

/** Numbers as digits to base 32: the most significant digits of all, then the next of all, and so on. */
function columns(numbers: readonly number[], digits: number): readonly string[] {
  const written = numbers.map((value) => value.toString(32).padStart(digits, '0'));
  if (written.some((text) => text.length > digits)) throw new Error('A number needs more digits');
  return Array.from({ length: digits }, (_, at) => written.map((text) => text.charAt(at)).join(''));
}

const codes = [...pairs]
  .map(
    ([traditional, simplified]) => [traditional.charCodeAt(0), simplified.charCodeAt(0)] as const,
  )
  .toSorted((a, b) => a[0] - b[0]);
// From each traditional character to the next it is a short way; the simplified ones jump.
const steps = columns(
  codes.map(([code], at) => code - (codes[at - 1]?.[0] ?? FIRST_CHARACTER)),
  2,
);
const simplified = columns(
  codes.map(([, code]) => code - FIRST_CHARACTER),
  3,
);

const lines = (text: string): string =>
  (text.match(/.{1,80}/g) ?? []).map((part) => `  '${part}'`).join(' +\n');
writeFileSync(
  target,
  `/**
 * Traditional → simplified characters (${codes.length}), as simplify.ts reads them. Written by
 * scripts/generate/simplify-table.ts from OpenCC's data; do not edit by hand.
 */
export const FIRST_CHARACTER = 0x${FIRST_CHARACTER.toString(16)};

export const STEPS: readonly string[] = [
${steps.map(lines).join(',\n')},
];

export const SIMPLIFIED: readonly string[] = [
${simplified.map(lines).join(',\n')},
];
`,
);
console.log(`${codes.length} characters written to ${target}`);
