/** The first sieve: the few dozen documents that share most pairs of characters, or a name, with the query. */
import type { SearchDocument } from './document.ts';
import type { Question } from './question.ts';

const MOST_BODIES = 50;
const MOST_TITLES = 30;

export interface Candidate {
  readonly document: SearchDocument;
  readonly index: number;
  /** Share of the query's pairs, weighed by rarity, 0–1. */
  readonly inBody: number;
  readonly inTitle: number;
  /** How well a pinyin or other name fits, 0–1. */
  readonly inKeys: number;
}

export function candidates(
  documents: readonly SearchDocument[],
  postings: (gram: string) => number[],
  { wanted, latin }: Question,
): Candidate[] {
  const bodies = new Map<number, number>();
  const titles = new Map<number, number>();
  let total = 0;
  const add = (sums: Map<number, number>, index: number, weight: number): void =>
    void sums.set(index, (sums.get(index) ?? 0) + weight);
  for (const word of wanted) {
    const list = word.length === 1 ? scan(documents, word) : postings(word);
    // Rare pairs say more, but a pair across two words (费谁) is rare without saying anything.
    const weight = 1 + 0.25 * Math.log(1 + documents.length / (1 + list.length));
    total += weight;
    for (const entry of list) add(entry % 2 === 1 ? titles : bodies, entry >> 1, weight);
  }
  const best = (sums: Map<number, number>, most: number): number[] =>
    [...sums]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .map(([index]) => index);
  const keys = new Map<number, number>();
  if (latin !== null && latin.length > 1)
    documents.forEach((document, index) => {
      const fit = Math.max(0, ...(document.keys ?? []).map((key) => keyFit(key, latin)));
      if (fit > 0) keys.set(index, fit);
    });
  const chosen = new Set([
    ...best(bodies, MOST_BODIES),
    ...best(titles, MOST_TITLES),
    ...keys.keys(),
  ]);
  return [...chosen].flatMap((index) => {
    const document = documents[index];
    return document === undefined
      ? []
      : [
          {
            document,
            index,
            inBody: total === 0 ? 0 : (bodies.get(index) ?? 0) / total,
            inTitle: total === 0 ? 0 : (titles.get(index) ?? 0) / total,
            inKeys: keys.get(index) ?? 0,
          },
        ];
  });
}

/** Entries for a single character, which has no pair. */
function scan(documents: readonly SearchDocument[], character: string): number[] {
  return documents.flatMap((document, index) => [
    ...(document.body.toLowerCase().includes(character) ? [index * 2] : []),
    ...(document.type !== 'item' && document.title.toLowerCase().includes(character)
      ? [index * 2 + 1]
      : []),
  ]);
}

function keyFit(key: string, typed: string): number {
  if (key === typed) return 1;
  if (key.startsWith(typed)) return 0.6 + (0.3 * typed.length) / key.length;
  return typed.length > 3 && key.includes(typed) ? 0.5 : 0;
}
