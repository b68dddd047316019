/**
 * Asking the search index: in a worker, or in the page where workers are not to be had. Index and code are loaded by
 * the first question.
 */
import type { SearchIndex } from '../domain/search/document.ts';
import type { SearchHit, Searcher } from '../domain/search/query.ts';
import { startWorker } from '../platform/worker.ts';

/** What the page asks the worker. */
export interface SearchQuestion {
  readonly id: number;
  readonly query: string;
  /** Address of data/search.json. */
  readonly indexUrl: string;
}
/** What the worker answers; `hits` is null when the index could not be had. */
export interface SearchAnswer {
  readonly id: number;
  readonly hits: readonly SearchHit[] | null;
}

export interface SearchClient {
  /** Rejects when the index cannot be loaded; asking again tries again. */
  search(query: string): Promise<readonly SearchHit[]>;
}

export interface SearchAddresses {
  readonly workerUrl: string;
  readonly indexUrl: string;
}

export function connectSearch({ workerUrl, indexUrl }: SearchAddresses): SearchClient {
  let worker: Worker | null | undefined;
  let count = 0;
  const waiting = new Map<number, { query: string; settle: (answer: SearchAnswer) => void }>();

  function inPage(id: number, query: string, settle: (answer: SearchAnswer) => void): void {
    searchInPage(indexUrl, query).then(
      (hits) => settle({ id, hits }),
      () => settle({ id, hits: null }),
    );
  }

  function start(): Worker | null {
    const started = startWorker(workerUrl);
    started?.addEventListener('message', ({ data }: MessageEvent<SearchAnswer>) => {
      waiting.get(data.id)?.settle(data);
      waiting.delete(data.id);
    });
    // The script did not come or broke: what is open is answered here, and so is everything after.
    started?.addEventListener('error', () => {
      started.terminate();
      worker = null;
      for (const [id, { query, settle }] of waiting) inPage(id, query, settle);
      waiting.clear();
    });
    return started;
  }

  return {
    search: (query) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        const settle = ({ hits }: SearchAnswer): void =>
          hits === null
            ? reject(new Error('The search index could not be loaded.'))
            : resolve(hits);
        if (worker === undefined) worker = start();
        if (worker === null) return inPage(id, query, settle);
        waiting.set(id, { query, settle });
        worker.postMessage({ id, query, indexUrl } satisfies SearchQuestion);
      }),
  };
}

let own: Promise<Searcher> | undefined;

async function searchInPage(indexUrl: string, query: string): Promise<readonly SearchHit[]> {
  own ??= (async () => {
    const [{ createSearcher }, response] = await Promise.all([
      import('../domain/search/query.ts'),
      fetch(indexUrl),
    ]);
    if (!response.ok) throw new Error(`${response.status}`);
    return createSearcher((await response.json()) as SearchIndex);
  })();
  try {
    return (await own).search(query);
  } catch (error) {
    own = undefined;
    throw error;
  }
}
