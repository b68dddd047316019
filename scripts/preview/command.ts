/** The command behind item:preview, as a function from its arguments to what it prints. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { lintItem } from '../../src/domain/course/checks/item-lint.ts';
import type { Problem } from '../../src/domain/course/content.ts';
import type { Item } from '../../src/domain/quiz/schema.ts';
import { validateItem } from '../../src/domain/quiz/validate.ts';
import { compileLexicon, type Lexicon } from '../../src/domain/reply/lexicon.ts';
import { loadContent } from '../content/load.ts';
import { answerForm, readAnswer } from './answers.ts';
import { faceOf } from './faces.ts';
import { layOut, type Block } from './layout.ts';
import { allItems, idsOf, listed, similarIds } from './list.ts';
import { answerMarked, markingOf } from './marks.ts';
import { KIND_NAMES } from './names.ts';

export interface Printed {
  /** 0 done, 1 the content cannot be read (`lines` tell why), 2 bad arguments. */
  readonly status: 0 | 1 | 2;
  /** For stdout when `status` is 0, else for stderr. */
  readonly lines: readonly string[];
}

const done = (lines: readonly string[]): Printed => ({ status: 0, lines });
const unreadable = (...lines: readonly string[]): Printed => ({ status: 1, lines });
const misused = (line: string): Printed => ({ status: 2, lines: [line] });

const USAGE = "usage: npm run -s item:preview -- ID [--seed S] [--answer '…'], or --list";

const read = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: 'preview' },
      answer: { type: 'string' },
      list: { type: 'boolean', default: false },
      kind: { type: 'string' },
      lesson: { type: 'string' },
      root: { type: 'string', default: path.join(import.meta.dirname, '../..') },
    },
  });

/** @param isColoured with ANSI colours */
export function preview(args: readonly string[], isColoured: boolean): Printed {
  let parsed;
  try {
    parsed = read(args);
  } catch (error) {
    return misused(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const { content, problems, places } = loadContent(path.resolve(values.root));
  if (content === null) return unreadable('content/ cannot be read: run npm run content:check');
  const found = allItems(content);
  if (values.list) {
    const list = listed(found, values);
    return list.ok ? done(list.value) : misused(list.error);
  }

  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) return misused(USAGE);
  const one = found.find(({ item }) => idsOf(item).includes(id));
  if (one === undefined) {
    const broken = problems.filter(({ at }) => at.includes(`(${id})`));
    if (broken.length > 0) return unreadable(...broken.map(tellProblem));
    const near = similarIds(
      id,
      found.flatMap(({ item }) => idsOf(item)),
    );
    return misused(
      `no item “${id}”; ${near.length === 0 ? 'see --list' : `did you mean ${near.join(', ')}?`}`,
    );
  }

  const { item, lesson } = one;
  const answer = values.answer === undefined ? null : readAnswer(item, values.answer);
  if (answer !== null && !answer.ok)
    return misused(`--answer: ${answer.error}; write ${answerForm(item)}`);
  const { seed } = values;
  const lexicon = compileLexicon(content.concepts);
  const { file, line } = places.of(item);
  try {
    const blocks = [
      headOf(item, lesson, `${file}${line === undefined ? '' : `:${line}`}`),
      ...wholeOf(item, seed, lexicon),
      ...(answer === null
        ? []
        : [
            answerMarked(
              item,
              { label: values.answer ?? '', response: answer.value },
              seed,
              lexicon,
            ),
          ]),
      findingsOf(item, lexicon),
    ];
    return done(layOut(blocks, isColoured));
  } catch (error) {
    // A rubric's pattern that cannot be read stops the assessor; the content check names its place.
    if (error instanceof Error && error.message.startsWith('Broken pattern'))
      return unreadable(`${file}: ${error.message}; run npm run content:check`);
    throw error;
  }
}

const tellProblem = ({ file, line, at, message, fix }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`} ${at}: ${message} → ${fix}`;

function headOf(item: Item, lesson: string, place: string): Block {
  const facts = [KIND_NAMES[item.kind], item.difficulty, item.bloom, `rev ${item.rev}`, lesson];
  return {
    title: `${item.id}  ${facts.join(' · ')}`,
    rows: [{ text: place }, { text: `kps ${item.kps.join(', ')}` }],
  };
}

/** Face and marking; of a 材料题 those of its questions too. */
const wholeOf = (item: Item, seed: string, lexicon: Lexicon): readonly Block[] => [
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
];

/** What the content check says of this item. */
function findingsOf(item: Item, lexicon: Lexicon): Block {
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
