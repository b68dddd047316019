/** The course's papers and the index of all items, built by the site as one file and fetched when a paper is wanted. */
import type { ItemCard } from '../domain/quiz/paper/paper.ts';
import type { PaperSpec } from '../domain/quiz/paper/schema.ts';
import { fetchOnce } from './fetch-once.ts';

export interface PapersData {
  readonly papers: readonly PaperSpec[];
  readonly items: readonly ItemCard[];
}

/** Fetches `data/papers.json` once a page; rejects when the network fails, and may be asked again then. */
export const loadPapers = (address: string): Promise<PapersData> => fetchOnce<PapersData>(address);
