/** What papers are drawn from in the browser: the course's specs and a card of every item. */
import { cardsOf } from '../domain/quiz/paper/cards.ts';
import type { PapersData } from '../domain/quiz/paper/paper.ts';
import { banks, course, papers } from './content.ts';

export async function papersData(): Promise<PapersData> {
  const [specs, allBanks, { chapters }] = await Promise.all([papers(), banks(), course()]);
  return { papers: specs, items: cardsOf(allBanks, chapters) };
}
