/** What a question needs only after it was touched: the code of its kind, loaded on demand. */
import { gradeAs } from '../../domain/quiz/kind.ts';
import { loadKind } from '../../domain/quiz/kinds/load.ts';
import type { PublicItem } from '../../domain/quiz/project.ts';
import type { Response } from '../../domain/quiz/response.ts';
import type { Item, ItemKind } from '../../domain/quiz/schema.ts';
import { loadBank } from './bank.ts';

/** @param bank the lesson whose bank holds the item. Rejects when the bank or the code cannot be fetched. */
export async function loadMarking(name: ItemKind, bank: string) {
  const [kind, { lexicon }] = await Promise.all([loadKind(name), loadBank(bank)]);
  return {
    isParametrised: kind.parametrised,
    grade: (item: Item, response: Response, seed: string) =>
      gradeAs(kind, item, response, seed, lexicon),
    solution: (item: Item, seed: string) => kind.solution(item as never, seed),
    projectItem: (item: Item, seed: string) => kind.project(item as never, seed) as PublicItem,
  };
}

export type Marking = Awaited<ReturnType<typeof loadMarking>>;
