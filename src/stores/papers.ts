/** The course's papers and the index of all items, built by the site as one file and fetched when a paper is wanted. */
import type { PapersData } from '../domain/quiz/paper/paper.ts';
import { fetchOnce } from './fetch-once.ts';

export type { PapersData };

/** Fetches `data/papers.json` once a page; rejects when the network fails, and may be asked again then. */
export const loadPapers = (address: string): Promise<PapersData> => fetchOnce<PapersData>(address);
