/** One question asked twice: stems that are nearly alike, over all banks and inside 材料题. */
import type { Item, PartItem } from '../../quiz/schema.ts';
import type { KeyPath } from '../raw.ts';
import type { Checker } from './checker.ts';
import { alike, bigrams } from './similar.ts';

/** Stems more alike than this are one question asked twice. */
const SAME_STEM = 0.8;
/** A question about a material may be as short as “应退多少元？”; below so many pairs of letters only its own material counts. */
const OWN_WORDS = 15;

interface Asked {
  readonly item: Item;
  readonly id: string;
  readonly path: KeyPath;
  readonly grams: ReadonlySet<string>;
  /** Compared with questions of the same 材料题 only. */
  readonly isShort: boolean;
}

/** The text that makes a question this question. Where the stem only says what to do, the rest belongs to it. */
function textOf(item: Item | PartItem): string {
  const { stem } = item.prompt;
  const rest = ((): readonly string[] => {
    switch (item.kind) {
      case 'ordering':
        return item.prompt.steps.map(({ text }) => text);
      case 'matching':
        return item.prompt.left.map(({ text }) => text);
      case 'classification':
        return item.prompt.things.map(({ text }) => text);
      case 'chat-reply':
        return item.prompt.customer;
      case 'material':
        return item.prompt.material.map((block) => JSON.stringify(Object.values(block)));
      default:
        return [];
    }
  })();
  return [stem, ...rest].join('\n').replace(/\{\{[^}]*\}\}/g, '');
}

function asked(item: Item): readonly Asked[] {
  const of = (one: Item | PartItem, path: KeyPath, isPart: boolean): Asked => {
    const grams = bigrams(textOf(one));
    return { item, id: one.id, path, grams, isShort: isPart && grams.size < OWN_WORDS };
  };
  return [
    of(item, ['prompt', 'stem'], false),
    ...('questions' in item ? item.questions : []).map((part, index) =>
      of(part, ['questions', index, 'prompt', 'stem'], true),
    ),
  ];
}

export function checkStems(checker: Checker, items: readonly Item[]): void {
  const all = items.flatMap(asked);
  const found = alike(
    all.map(({ grams }) => grams),
    SAME_STEM,
  );
  for (const { later, earlier } of found) {
    const [one, other] = [all[later], all[earlier]];
    if (one === undefined || other === undefined) continue;
    if ((one.isShort || other.isShort) && one.item !== other.item) continue;
    checker.error(
      one.item,
      one.path,
      `the stem is nearly that of "${other.id}"`,
      'ask something else, or remove one of the two',
    );
  }
}
