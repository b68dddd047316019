/**
 * How well the search finds what it should: phrases of 5–8 characters are drawn from the course, spoilt in one of
 * three ways, and looked for. Recall@5 is the share whose own document (or another that holds the very phrase) is
 * among the first five hits.
 */
import type { SearchDocument } from '../../src/domain/search/document.ts';
import type { Searcher } from '../../src/domain/search/query.ts';
import { randomFrom, type Random } from '../../src/domain/shared/prng.ts';

export interface Recall {
  readonly exact: number;
  readonly wrong: number;
  readonly missing: number;
  /** Time of a query in ms. */
  readonly p50: number;
  readonly p95: number;
}

const SPOIL = {
  exact: (phrase: string): string => phrase,
  wrong: (phrase: string, random: Random): string => {
    const at = 1 + random.int(phrase.length - 2);
    return `${phrase.slice(0, at)}${random.pick([...'龙山水木云石田火'])}${phrase.slice(at + 1)}`;
  },
  missing: (phrase: string, random: Random): string => {
    const at = 1 + random.int(phrase.length - 2);
    return phrase.slice(0, at) + phrase.slice(at + 1);
  },
} as const;

/** @param count phrases for each of the three ways */
export function measureRecall(
  documents: readonly SearchDocument[],
  searcher: Searcher,
  seed: string,
  count: number,
): Recall {
  const random = randomFrom(seed);
  const runs = documents.flatMap((document) =>
    [...document.body.matchAll(/[\u4e00-\u9fff]{5,}/g)].map(([run]) => run),
  );
  const times: number[] = [];
  const shareFound = (spoil: (phrase: string, random: Random) => string): number => {
    let found = 0;
    for (let n = 0; n < count; n++) {
      const run = random.pick(runs);
      const length = Math.min(run.length, 5 + random.int(4));
      const from = random.int(run.length - length + 1);
      const phrase = run.slice(from, from + length);
      const query = spoil(phrase, random);
      const start = performance.now();
      const hits = searcher.search(query, 5);
      times.push(performance.now() - start);
      const owners = new Set(
        documents
          .filter((document) => document.body.includes(phrase) || document.title.includes(phrase))
          .map((document) => `${document.type} ${document.id}`),
      );
      if (hits.some((hit) => owners.has(`${hit.type} ${hit.id}`))) found++;
    }
    return found / count;
  };
  const exact = shareFound(SPOIL.exact);
  const wrong = shareFound(SPOIL.wrong);
  const missing = shareFound(SPOIL.missing);
  times.sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { exact, wrong, missing, p50: quantile(0.5), p95: quantile(0.95) };
}
