/**
 * Asking the index. fuse.js alone is slow on long Chinese texts, so the postings first choose a few dozen documents
 * that share pairs of characters with the query; each is cut to the window where these stand densest; fuse.js judges
 * how near the wording is (one wrong character is forgiven); then both are weighed.
 */
import { decodePostings } from './build.ts';
import { candidates } from './candidates.ts';
import type { SearchDocument, SearchIndex, SearchType } from './document.ts';
import { fold } from './grams.ts';
import { excerptOf, marksIn, type Mark } from './highlight.ts';
import { judge, type Fold, type FoldedDocument, type Judged } from './judge.ts';
import { ask, type Question } from './question.ts';

export interface SearchHit {
  readonly type: SearchType;
  readonly id: string;
  readonly title: string;
  readonly context: string;
  readonly path: string;
  /** 0–1 and a little above for exact names; only for comparing. */
  readonly score: number;
  readonly excerpt: string;
  readonly titleMarks: readonly Mark[];
  readonly excerptMarks: readonly Mark[];
}

export interface Searcher {
  /** The best documents first; an empty list for an empty query. */
  search(query: string, limit?: number): SearchHit[];
}

const MOST_SECTIONS_OF_A_LESSON = 3;
/** Below this, or this share of the best score, a document has too little to do with the query. */
const LEAST_SCORE = 0.16;
const LEAST_SHARE = 0.2;

/** Throws on an index of another schema, as an old cache may hold: the caller says that search is not to be had. */
export function createSearcher(index: SearchIndex): Searcher {
  if (index.format !== 'qinke-search' || index.schema !== 1)
    throw new Error('This search index is of another version.');
  const { documents } = index;
  const lists = index.postings.split(' ');
  const places = new Map<string, number>();
  for (let at = 0; at * 2 < index.grams.length; at++)
    places.set(index.grams.slice(at * 2, at * 2 + 2), at);
  const postings = (gram: string): number[] => decodePostings(lists[places.get(gram) ?? -1] ?? '');

  // Folding is the dearest step; a document is folded when it is first looked at.
  const folds = new Map<number, FoldedDocument>();
  const folded: Fold = (document, place) => {
    const known = folds.get(place);
    if (known !== undefined) return known;
    const title = document.type === 'item' ? '' : fold(document.title).text;
    const fresh = { title, body: fold(document.body).text };
    folds.set(place, fresh);
    return fresh;
  };

  return {
    search(query, limit = 20) {
      const question = ask(query);
      if (question.words.length === 0) return [];
      const found = candidates(documents, postings, question);
      const judged = judge(found, question, folded).sort(
        (a, b) => b.score - a.score || a.candidate.index - b.candidate.index,
      );
      const least = Math.max(LEAST_SCORE, LEAST_SHARE * (judged[0]?.score ?? 0));
      return spread(judged.filter((hit) => hit.score >= least))
        .slice(0, limit)
        .map(({ candidate, score }) => present(candidate.document, score, question));
    },
  };
}

/** No lesson fills the list with its sections. */
function spread(judged: readonly Judged[]): Judged[] {
  const counts = new Map<string, number>();
  return judged.filter(({ candidate: { document } }) => {
    if (document.type !== 'section') return true;
    const count = (counts.get(document.context) ?? 0) + 1;
    counts.set(document.context, count);
    return count <= MOST_SECTIONS_OF_A_LESSON;
  });
}

function present(document: SearchDocument, score: number, { wanted }: Question): SearchHit {
  const excerpt = excerptOf(document.body, wanted);
  return {
    type: document.type,
    id: document.id,
    title: document.title,
    context: document.context,
    path: document.path,
    score: Math.round(score * 1000) / 1000,
    excerpt: excerpt.text,
    titleMarks: marksIn(document.title, wanted),
    excerptMarks: excerpt.marks,
  };
}
