/** Marking any kind, for pages that find out in the browser what they ask; a card takes it from its view. */
import type { ItemKind } from '../../domain/quiz/schema.ts';
import { loadView } from './fields/load.ts';
import type { Marking } from './kind-marking.ts';

export type { Marking } from './kind-marking.ts';

/** @param bank the lesson whose bank holds the item. Rejects when the bank or the code cannot be fetched. */
export const loadMarking = async (kind: ItemKind, bank: string): Promise<Marking> =>
  (await loadView(kind)).marking(bank);
