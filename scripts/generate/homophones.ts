/**
 * Writes content/homophones.yaml: which slips of a pinyin input method the marking reads as meant (退宽 → 退款).
 *
 * A slip is mended word by word: two characters that are no word, and that sound (without tones) like exactly one word
 * the rubrics listen for. What could flip a meaning is left out on both sides (GUARDED): negators, numerals, units, modal
 * words, 买 and 卖, 收 and 售, 有 … . Two characters that stand side by side anywhere in the course, or that a dictionary
 * knows (ICU's, through Intl.Segmenter), are no slip and listed as `real`.
 *
 * Run: node scripts/generate/homophones.ts
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import { GUARDED } from './guarded.ts';

const root = join(import.meta.dirname, '../..');
const target = join(root, 'content/homophones.yaml');

/**
 * Slips that the table cannot know: what was typed is a word of its own that nobody means in a shop’s chat, or the
 * word is a single character and its neighbour decides. Same length on both sides.
 */
const MEANT =
  '克服客服 报歉抱歉 保佑包邮 幽会优惠 担误耽误 按排安排 担带担待 油费邮费 单读单独 图层涂层 运费显运费险 ' +
  '推您退您 推款退款 推货退货 推钱退钱 推还退还 推回退回 推换退换 全推全退 推给您退给您 再线在线 ' +
  '培偿赔偿 培给您赔给您 陪偿赔偿 换薪换新 道账到账 道货到货 记回寄回 记出寄出 记给您寄给您 补记补寄 ' +
  '意识意思 发或发货 法货发货 换或换货 退或退货 不好意识不好意思 定单订单 己经已经 帐单账单';

/** Words with one of these are often cut wrongly out of a sentence: 说的, 提了, 给您. */
const PARTICLES = new Set('的了着过您我他她它这那哪给就也都还很太吗呢吧啊么些们');
/** A character that stands alone this often in the course is a word of its own: 先, 请, 给, 出. */
const ALONE = 400;

/** Every file of a kind below a folder. */
function files(folder: string, extension: RegExp): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return files(path, extension);
    return extension.test(name) ? [path] : [];
  });
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsIn)
      : [];

/** 你 and 您, 帐 and 账 are one for the marking (shared/chinese/normalise.ts). */
const fold = (text: string): string =>
  text.replaceAll('你', '您').replaceAll('帐', '账').replaceAll('覆', '复');

/** The accepted patterns, model replies and good samples inside a value. */
function goodIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(goodIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'expect' in value) {
    const { text, expect } = value as { text: string; expect: readonly [number, number] };
    return expect[0] >= 85 ? [text] : [];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'accept' || key === 'model' ? stringsIn(inner) : goodIn(inner),
  );
}

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const dialogues = files(join(root, 'content/dialogues'), /\.yaml$/);
/** What rubrics listen for, and how good replies are worded; patterns often cut a word in two: (退|补)(款|货). */
const listened = [
  ...stringsIn((read(join(root, 'content/concepts.yaml')) as { concepts: unknown }).concepts),
  ...[...dialogues, ...files(join(root, 'content/items'), /\.yaml$/)].flatMap((path) =>
    goodIn(read(path)),
  ),
].map(fold);
const texts = files(join(root, 'content'), /\.(yaml|mdx)$/)
  .filter((path) => path !== target)
  .map((path) => fold(readFileSync(path, 'utf8')))
  .join('\n');

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const isWord = (text: string): boolean => [...segmenter.segment(text)].length === 1;
const soundOf = (character: string): string[] => [
  ...new Set(pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })),
];

const counts = new Map<string, number>();
for (const text of listened)
  for (const run of text.match(/[一-鿿]{2,}/g) ?? [])
    for (const { segment } of segmenter.segment(run))
      if (segment.length === 2) counts.set(segment, (counts.get(segment) ?? 0) + 1);
const words = [...counts]
  .filter(
    ([word]) => isWord(word) && ![...word].some((one) => GUARDED.has(one) || PARTICLES.has(one)),
  )
  .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  .map(([word]) => word);

// The characters people type: GB 2312, level 1.
const common: string[] = [];
const decoder = new TextDecoder('gb18030');
for (let row = 0xb0; row <= 0xd7; row++)
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const character = decoder.decode(Uint8Array.of(row, cell));
    if (/^[一-鿿]$/.test(character) && !GUARDED.has(character)) common.push(character);
  }
const bySound = new Map<string, string[]>();
for (const character of new Set([...common, ...words.join('')]))
  for (const sound of soundOf(character))
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);

/** The sound a character has inside a word. */
const soundsOfWord = (word: string): string[] =>
  pinyin(word, { toneType: 'none', type: 'array', v: true });

const seen = new Set<string>();
for (const run of texts.match(/[一-鿿]{2,}/g) ?? [])
  for (let at = 0; at + 2 <= run.length; at++) seen.add(run.slice(at, at + 2));

const singles = new Map<string, number>();
for (const run of texts.match(/[一-鿿]+/g) ?? [])
  for (const { segment } of segmenter.segment(run))
    if (segment.length === 1) singles.set(segment, (singles.get(segment) ?? 0) + 1);
const alone = [...singles].filter(([, count]) => count >= ALONE).map(([character]) => character);

const sounds = new Set(words.flatMap(soundsOfWord));
const real = new Set<string>();
const known = new Set(words);
const meant = MEANT.split(' ').map((pair) => {
  const half = pair.length / 2;
  if (!Number.isInteger(half)) throw new Error(`“${pair}” is no pair of equal lengths`);
  return pair.slice(0, half);
});
for (const word of words) {
  const [first = '', second = ''] = soundsOfWord(word);
  for (const a of bySound.get(first) ?? [])
    for (const b of bySound.get(second) ?? []) {
      const typed = a + b;
      if (!known.has(typed) && !meant.includes(typed) && (seen.has(typed) || isWord(typed)))
        real.add(typed);
    }
}

/** Words in lines of twenty. */
const wrap = (list: readonly string[]): string =>
  Array.from(
    { length: Math.ceil(list.length / 20) },
    (_, line) => `  ${list.slice(line * 20, line * 20 + 20).join(' ')}`,
  ).join('\n');
writeFileSync(
  target,
  `# Which slips of the input method are read as meant. Written by scripts/generate/homophones.ts; do not edit by hand.
# words: what is listened for. sounds: characters that sound alike. real: sounds like one of the words and is another.
# alone: often a word by itself, so never taken for a slip. meant: slips listed one by one, with what they are read as.
words: |
${wrap(words)}
sounds: |
${[...sounds]
  .toSorted()
  .map((sound) => `  ${sound} ${(bySound.get(sound) ?? []).join('')}`)
  .join('\n')}
real: |
${wrap([...real].toSorted())}
alone: ${alone.join('')}
meant: |
${wrap(MEANT.split(' '))}
`,
);
console.log(`${words.length} words, ${sounds.size} sounds, ${real.size} real words`);
