/** The search worker: loads the index with the first question and answers by number. */
import type { SearchIndex } from '../../domain/search/document.ts';
import { createSearcher, type Searcher } from '../../domain/search/query.ts';
import type { SearchAnswer, SearchQuestion } from '../../stores/search.ts';

let searcher: Promise<Searcher> | undefined;

async function load(indexUrl: string): Promise<Searcher> {
  const response = await fetch(indexUrl);
  if (!response.ok) throw new Error(`The index answered ${response.status}`);
  return createSearcher((await response.json()) as SearchIndex);
}

addEventListener('message', ({ data: { id, query, indexUrl } }: MessageEvent<SearchQuestion>) => {
  searcher ??= load(indexUrl);
  searcher
    .then(
      (ready): SearchAnswer => ({ id, hits: ready.search(query) }),
      (): SearchAnswer => {
        searcher = undefined;
        return { id, hits: null };
      },
    )
    .then((answer) => postMessage(answer));
});
