/** The second sieve: how near the wording is (fuse.js), weighed with shared pairs, names and the kind of document. */
import Fuse from 'fuse.js/basic';
import type { Candidate } from './candidates.ts';
import type { SearchDocument, SearchType } from './document.ts';
import { fold } from './grams.ts';
import { densest } from './highlight.ts';
import type { Question } from './question.ts';

/** Characters on each side of the densest place that fuse.js reads. */
const WINDOW = 24;

/** What a learner most likely wants, all else being equal. */
const TYPE_WORTH: Readonly<Record<SearchType, number>> = {
  term: 0.06,
  lesson: 0.05,
  section: 0.03,
  rule: 0.03,
  dialogue: 0.03,
  shift: 0.03,
  // There are many more of them than of anything else, and each says one small thing.
  item: -0.15,
};

export interface FoldedDocument {
  /** Empty for an item, whose title is the beginning of its body. */
  readonly title: string;
  readonly body: string;
}
export type Fold = (document: SearchDocument, index: number) => FoldedDocument;

export interface Judged {
  readonly candidate: Candidate;
  readonly score: number;
}

export function judge(
  found: readonly Candidate[],
  { words, wanted }: Question,
  folded: Fold,
): Judged[] {
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
