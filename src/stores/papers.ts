/** The course's papers and the index of all items, built by the site as one file and fetched when a paper is wanted. */
import type { ItemCard } from '../domain/quiz/paper/paper.ts';
import type { PaperSpec } from '../domain/quiz/paper/schema.ts';

export interface PapersData {
  readonly papers: readonly PaperSpec[];
  readonly items: readonly ItemCard[];
}

const loads = new Map<string, Promise<PapersData>>();

/** Fetches `data/papers.json` once a page; rejects when the network fails, and may be asked again then. */
export function loadPapers(address: string): Promise<PapersData> {
  const known = loads.get(address);
  if (known !== undefined) return known;
  const load = fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<PapersData>;
  });
  load.catch(() => loads.delete(address));
  loads.set(address, load);
  return load;
}
