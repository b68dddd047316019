/** What papers are drawn from in the browser: the course's specs and a card of every item. */
import { cardsOf } from '../domain/quiz/paper/cards.ts';
import type { ItemCard } from '../domain/quiz/paper/paper.ts';
import type { PaperSpec } from '../domain/quiz/paper/schema.ts';
import { banks, course, papers } from './content.ts';

/** `/data/papers.json` */
export interface PapersData {
  readonly papers: readonly PaperSpec[];
  readonly items: readonly ItemCard[];
}

export async function papersData(): Promise<PapersData> {
  const [specs, allBanks, { chapters }] = await Promise.all([papers(), banks(), course()]);
  return { papers: specs, items: cardsOf(allBanks, chapters) };
}
