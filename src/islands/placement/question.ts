/** What asking one question takes: the whole item, its look and its marking, each fetched once a page. */
import type { ItemCard } from '../../domain/quiz/paper/paper.ts';
import type { PublicItem } from '../../domain/quiz/project.ts';
import type { Item } from '../../domain/quiz/schema.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { loadItem, type BankError } from '../quiz/bank.ts';
import { loadView } from '../quiz/fields/load.ts';
import type { View } from '../quiz/fields/view.ts';
import { loadMarking, type Marking } from '../quiz/marking.ts';

export interface Asked {
  readonly whole: Item;
  readonly item: PublicItem;
  readonly view: View<never>;
  readonly marking: Marking;
}

export async function loadQuestion(
  card: ItemCard,
  seed: string,
): Promise<Result<Asked, BankError>> {
  try {
    const [found, view, marking] = await Promise.all([
      loadItem(card.lesson, card),
      loadView(card.kind),
      loadMarking(card.kind, card.lesson),
    ]);
    if (!found.ok) return found;
    const item = marking.projectItem(found.value, seed);
    return ok({ whole: found.value, item, view: view as unknown as View<never>, marking });
  } catch {
    return fail('offline');
  }
}
