/** What a question needs only after it was touched: the code of its kind, loaded on demand. */
import { gradeAs } from '../../domain/quiz/kind.ts';
import { loadKind } from '../../domain/quiz/kinds/load.ts';
import type { PublicItem } from '../../domain/quiz/project.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Item, ItemKind } from '../../domain/quiz/schema.ts';
import type { Lexicon } from '../../domain/reply/lexicon.ts';
import { loadBank } from './bank.ts';

/** Kinds whose questions may have a rubric; the others never download the reader of patterns. */
const RUBRIC: ReadonlySet<ItemKind> = new Set(['short-answer', 'chat-reply', 'material']);

const loadLexicon = async (name: ItemKind, bank: string): Promise<Lexicon | null> =>
  RUBRIC.has(name) ? (await loadBank(bank)).lexicon() : null;

const loadPartOutcomes = async () =>
  (await import('../../domain/progress/part-outcomes.ts')).partOutcomes;

/** @param bank the lesson whose bank holds the item. Rejects when the bank or the code cannot be fetched. */
export async function loadMarking(name: ItemKind, bank: string) {
  const [kind, lexicon, partOutcomes] = await Promise.all([
    loadKind(name),
    loadLexicon(name, bank),
    name === 'material' ? loadPartOutcomes() : () => null,
  ]);
  return {
    partOutcomes,
    isParametrised: kind.parametrised,
    grade: (item: Item, response: Response, seed: string) =>
      gradeAs(kind, item, response, seed, lexicon),
    solution: (item: Item, seed: string) => kind.solution(item as never, seed),
    projectItem: (item: Item, seed: string) => kind.project(item as never, seed) as PublicItem,
  };
}

export type Marking = Awaited<ReturnType<typeof loadMarking>>;
