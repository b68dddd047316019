/**
 * Writes src/domain/shared/chinese/simplify-table.ts: every traditional form (general, Hong Kong, Taiwan) of the
 * simplified characters that patterns are written in – the concept library, the dialogues, the guards' words. Other
 * characters never meet a pattern. The browser gets this table, not OpenCC.
 *
 * Run: node scripts/generate/simplify-table.ts
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'src/domain/shared/chinese/simplify-table.ts');

/** All of the YAML below a folder. */
function contentTexts(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return contentTexts(path);
    return /\.ya?ml$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const wanted = new Set(
  [
    readFileSync(join(root, 'content/concepts.yaml'), 'utf8'),
    readFileSync(join(root, 'src/domain/reply/words.ts'), 'utf8'),
    readFileSync(join(root, 'src/domain/shared/chinese/numerals.ts'), 'utf8'),
    ...contentTexts(join(root, 'content/dialogues')),
  ].join(''),
);
const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({ from, to: 'cn' }));
const pairs = new Map<string, string>();
for (let code = 0x3400; code <= 0x9fff; code++) {
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
    if (traditional.length === 1 && traditional !== simplified && !pairs.has(traditional)) {
      pairs.set(traditional, simplified);
    }
  }
}

const from = [...pairs.keys()];
const lines = (text: string): string =>
  (text.match(/.{1,80}/gu) ?? []).map((part) => `  '${part}'`).join(' +\n');
writeFileSync(
  target,
  `/**
 * Traditional → simplified characters (${from.length}), position by position. Written by
 * scripts/generate/simplify-table.ts from OpenCC's data; do not edit by hand.
 */
export const TRADITIONAL =
${lines(from.join(''))};

export const SIMPLIFIED =
${lines(from.map((character) => pairs.get(character)).join(''))};
`,
);
console.log(`${from.length} characters written to ${target}`);
