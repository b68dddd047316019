/** A whole question with its look and its marking: the one place where the review page meets the question kinds. */
import type { Item } from '../../domain/quiz/schema.ts';
import { loadItem, type BankError } from '../quiz/bank.ts';
import { loadView } from '../quiz/fields/load.ts';
import { loadMarking } from '../quiz/marking.ts';
import { ok, type Result } from '../../domain/shared/result.ts';
import type { OutlineData } from '../../stores/outline.ts';

export type Question = Awaited<ReturnType<typeof prepare>>;

/** Rejects when the code of the kind cannot be fetched. */
export async function openQuestion(
  id: string,
  about: OutlineData['items'][string],
): Promise<Result<Question, BankError>> {
  const item = await loadItem(about.lesson, { id, rev: about.rev, kind: about.kind });
  return item.ok ? ok(await prepare(item.value, about.lesson)) : item;
}

async function prepare(item: Item, bank: string) {
  const [view, marking] = await Promise.all([loadView(item.kind), loadMarking(item.kind, bank)]);
  return { item, view, marking };
}
