/**
 * Asking the index. fuse.js alone is slow on long Chinese texts, so the postings first choose a few dozen documents
 * that share pairs of characters with the query; each is cut to the window where these stand densest; fuse.js judges
 * how near the wording is (one wrong character is forgiven); then both are weighed.
 */
import Fuse from 'fuse.js/basic';
import { decodePostings } from './build.ts';
import type { SearchDocument, SearchIndex, SearchType } from './document.ts';
import { fold, gramsOf } from './grams.ts';
import { densest, excerptOf, marksIn, type Mark } from './highlight.ts';

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

const MOST_BODIES = 50;
const MOST_TITLES = 30;
const LONGEST_QUERY = 60;
/** Characters on each side of the densest place that fuse.js reads. */
const WINDOW = 24;
const MOST_SECTIONS_OF_A_LESSON = 3;
/** Below this, or this share of the best score, a document has too little to do with the query. */
const LEAST_SCORE = 0.16;
const LEAST_SHARE = 0.2;

/** What a learner most likely wants, all else being equal. */
const TYPE_WORTH: Readonly<Record<SearchType, number>> = {
  term: 0.06,
  lesson: 0.05,
  section: 0.03,
  rule: 0.03,
  dialogue: 0.03,
  item: 0,
};

interface Candidate {
  readonly document: SearchDocument;
  readonly index: number;
  /** Share of the query's pairs, weighed by rarity, 0–1. */
  readonly inBody: number;
  readonly inTitle: number;
  /** How well a pinyin or other name fits, 0–1. */
  readonly inKeys: number;
}

interface Question {
  /** Folded words of the query. */
  readonly words: readonly string[];
  /** Pairs, and single characters for words of one character. */
  readonly wanted: ReadonlySet<string>;
  /** For pinyin: the query in lower-case Latin without spaces, or null. */
  readonly latin: string | null;
}

export function createSearcher(index: SearchIndex): Searcher {
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

function ask(query: string): Question {
  const short = query.slice(0, LONGEST_QUERY).normalize('NFKC');
  const words = short
    .split(/[\s,，。、？！?!;；]+/)
    .map((word) => fold(word).text.replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((word) => word !== '');
  const wanted = new Set(
    words.flatMap((word) => (word.length === 1 ? [word] : [...gramsOf(word)])),
  );
  const latin = /^[a-z' ]+$/i.test(short.trim()) ? short.toLowerCase().replace(/[' ]/g, '') : null;
  return { words, wanted, latin };
}

function candidates(
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

interface FoldedDocument {
  /** Empty for an item, whose title is the beginning of its body. */
  readonly title: string;
  readonly body: string;
}
type Fold = (document: SearchDocument, index: number) => FoldedDocument;

interface Judged {
  readonly candidate: Candidate;
  readonly score: number;
}

function judge(found: readonly Candidate[], { words, wanted }: Question, folded: Fold): Judged[] {
  const texts = found.map(({ document, index }) => {
    const { title, body } = folded(document, index);
    const at = densest(body, wanted, WINDOW * 2);
    return { title, window: body.slice(Math.max(0, at - WINDOW), at + WINDOW) };
  });
  const fuse = new Fuse(texts, {
    keys: [
      { name: 'title', weight: 2 },
      { name: 'window', weight: 1 },
    ],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: 0.4,
  });
  // 0 is a perfect match and 1 none; several words are averaged.
  const far = found.map(() => 0);
  for (const word of words) {
    const scores = new Map(
      fuse.search(word.slice(0, 32)).map((hit) => [hit.refIndex, hit.score ?? 1]),
    );
    far.forEach((sum, index) => (far[index] = sum + (scores.get(index) ?? 1) / words.length));
  }
  const whole = words.join('');
  return found.map((candidate, index) => {
    const title = texts[index]?.title ?? '';
    const near = 1 - (far[index] ?? 1);
    const shares = Math.min(
      1,
      Math.max(candidate.inTitle, 0.8 * candidate.inBody) + 0.1 * candidate.inBody,
    );
    const name =
      title === whole ? 0.4 : title.startsWith(whole) ? 0.22 : title.includes(whole) ? 0.18 : 0;
    const brevity =
      title === '' ? 0 : 0.08 * Math.min(1, whole.length / title.length) * candidate.inTitle;
    const alias =
      candidate.document.keys?.some((key) => fold(key).text === whole) === true ? 0.35 : 0;
    const worded = 0.55 * shares + 0.35 * near + Math.max(name, alias) + brevity;
    return {
      candidate,
      score: Math.max(worded, candidate.inKeys) + TYPE_WORTH[candidate.document.type],
    };
  });
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
