/**
 * item:preview – prints an item, its key and its marking.
 *
 *   npm run -s item:preview -- ID [--seed S] [--answer '…']   an item, or the 材料题 that has a question of this id
 *   npm run -s item:preview -- --list [--kind K] [--lesson L]  ids, one a line
 *   --root DIR                                                 another folder that holds content/
 *
 * Exit codes: 0 done, 1 the item cannot be read (its problems are told), 2 bad arguments.
 */
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { lintItem } from '../src/domain/course/checks/item-lint.ts';
import type { Content, Problem } from '../src/domain/course/content.ts';
import { editDistance } from '../src/domain/course/nearest.ts';
import { partsOf } from '../src/domain/quiz/parts.ts';
import type { Item } from '../src/domain/quiz/schema.ts';
import { validateItem } from '../src/domain/quiz/validate.ts';
import { compileLexicon } from '../src/domain/reply/lexicon.ts';
import { loadContent } from './content/load.ts';
import { answerForm, readAnswer } from './preview/answers.ts';
import { faceOf } from './preview/faces.ts';
import { COLUMNS, cut, layOut, pad, widthOf, type Block } from './preview/layout.ts';
import { answerMarked, markingOf } from './preview/marks.ts';
import { KIND_NAMES } from './preview/names.ts';

class UsageError extends Error {}

interface Found {
  readonly item: Item;
  readonly lesson: string;
}

const isColoured = process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';

function print(blocks: readonly Block[]): void {
  console.log(layOut(blocks, isColoured).join('\n'));
}

function allItems({ banks }: Content): readonly Found[] {
  return banks.flatMap(({ lesson, items }) => items.map((item) => ({ item, lesson })));
}

/** The known ids most like a word: near in spelling, or holding it. */
function similarIds(word: string, ids: readonly string[]): readonly string[] {
  const distance = (id: string): number =>
    id.includes(word) || word.includes(id) ? 0 : editDistance(word.slice(0, 80), id);
  return ids
    .map((id) => ({ id, far: distance(id) }))
    .filter(({ far }) => far <= Math.max(3, Math.floor(word.length / 2)))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
}

function printList(
  found: readonly Found[],
  kind: string | undefined,
  lesson: string | undefined,
): void {
  const kinds = Object.entries(KIND_NAMES);
  const wanted = kinds.find(([id, name]) => kind === id || kind === name)?.[0];
  if (kind !== undefined && wanted === undefined)
    throw new UsageError(
      `no kind “${kind}”; kinds: ${kinds.map(([id, name]) => `${id} ${name}`).join(', ')}`,
    );
  const lessons = [...new Set(found.map((one) => one.lesson))];
  if (lesson !== undefined && !lessons.includes(lesson))
    throw new UsageError(`no items of a lesson “${lesson}”; lessons: ${lessons.join(', ')}`);
  const shown = found.filter(
    (one) =>
      (wanted === undefined || one.item.kind === wanted) &&
      (lesson === undefined || one.lesson === lesson),
  );
  const columns = {
    id: Math.max(0, ...shown.map(({ item }) => item.id.length)),
    kind: Math.max(0, ...shown.map(({ item }) => widthOf(KIND_NAMES[item.kind]))),
  };
  for (const { item } of shown) {
    const head = `${pad(item.id, columns.id)}  ${pad(KIND_NAMES[item.kind], columns.kind)}  ${pad(item.difficulty, 6)}  `;
    console.log(`${head}${cut(item.prompt.stem, Math.max(20, COLUMNS - widthOf(head)))}`);
  }
  console.log(`${shown.length} items`);
}

function headOf(item: Item, lesson: string, place: string): Block {
  const facts = [KIND_NAMES[item.kind], item.difficulty, item.bloom, `rev ${item.rev}`, lesson];
  return {
    title: `${item.id}  ${facts.join(' · ')}`,
    rows: [{ text: place }, { text: `kps ${item.kps.join(', ')}` }],
  };
}

/** What the content check says of this item. */
function findingsOf(item: Item, lexicon: ReturnType<typeof compileLexicon>): Block {
  const found = [...validateItem(item, lexicon), ...lintItem(item)];
  return {
    title: 'FINDINGS',
    rows:
      found.length === 0
        ? [{ text: 'none' }]
        : found.map(({ at, severity, message, fix }) => ({
            sign: 'wrong' as const,
            text: `${severity} ${at}: ${message}`,
            under: [{ text: `→ ${fix}` }],
          })),
  };
}

/** Problems of a file that name an item which could not be read. */
const brokenBecause = (problems: readonly Problem[], id: string): readonly Problem[] =>
  problems.filter(({ at }) => at.includes(`(${id})`));

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: 'preview' },
      answer: { type: 'string' },
      list: { type: 'boolean', default: false },
      kind: { type: 'string' },
      lesson: { type: 'string' },
      root: { type: 'string', default: path.join(import.meta.dirname, '..') },
    },
  });
  const { content, problems, places } = loadContent(path.resolve(values.root));
  if (content === null) {
    console.error('item-preview: content/ cannot be read: run npm run content:check');
    return 1;
  }
  const found = allItems(content);
  if (values.list) {
    printList(found, values.kind, values.lesson);
    return 0;
  }
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0)
    throw new UsageError(
      "usage: npm run -s item:preview -- ID [--seed S] [--answer '…'], or --list",
    );
  const one = found.find(
    ({ item }) => item.id === id || partsOf(item).some((part) => part.id === id),
  );
  if (one === undefined) {
    const broken = brokenBecause(problems, id);
    if (broken.length > 0) {
      for (const { file, line, at, message, fix } of broken)
        console.error(`item-preview: ${file}:${line ?? ''} ${at}: ${message} → ${fix}`);
      return 1;
    }
    const near = similarIds(
      id,
      found.flatMap(({ item }) => [item.id, ...partsOf(item).map((part) => part.id)]),
    );
    throw new UsageError(
      `no item “${id}”; ${near.length === 0 ? 'see --list' : `did you mean ${[...new Set(near)].join(', ')}?`}`,
    );
  }

  const { item, lesson } = one;
  const { seed } = values;
  const lexicon = compileLexicon(content.concepts);
  const answer = values.answer === undefined ? null : readAnswer(item, values.answer);
  if (answer !== null && !answer.ok)
    throw new UsageError(`--answer: ${answer.error}; write ${answerForm(item)}`);

  const { file, line } = places.of(item);
  print([
    headOf(item, lesson, `${file}${line === undefined ? '' : `:${line}`}`),
    ...faceOf(item, seed),
    ...(item.kind === 'material'
      ? item.questions.flatMap((part, index) => [
          {
            title: `— QUESTION ${index + 1} of ${item.questions.length}  ${part.id}  ${KIND_NAMES[part.kind]} · ${part.difficulty} · ${part.bloom} —`,
            rows: [{ text: `kps ${part.kps.join(', ')}` }],
          },
          ...faceOf(part, seed),
          markingOf(part, seed, lexicon),
        ])
      : []),
    markingOf(item, seed, lexicon),
    ...(answer === null
      ? []
      : [
          answerMarked(item, { label: values.answer ?? '', response: answer.value }, seed, lexicon),
        ]),
    findingsOf(item, lexicon),
  ]);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  const isArguments =
    error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (!(error instanceof UsageError) && !isArguments) throw error;
  console.error(`item-preview: ${(error as Error).message}`);
  process.exitCode = 2;
}
