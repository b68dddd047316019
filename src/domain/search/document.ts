/** What can be found, and the file in which the browser gets it. */

/** In the order in which groups of equal worth are shown. */
export const SEARCH_TYPES = [
  'term',
  'lesson',
  'section',
  'rule',
  'dialogue',
  'shift',
  'item',
] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];

export interface SearchDocument {
  readonly type: SearchType;
  /** Unique together with the type. */
  readonly id: string;
  readonly title: string;
  /** Where it belongs, e.g. the lesson of a section. */
  readonly context: string;
  /** From the site's root, without the base path. */
  readonly path: string;
  /** Plain words. */
  readonly body: string;
  /** Other names: aliases, pinyin in full (kedanjia) and by initials (kdj). Lower case, no spaces. */
  readonly keys?: readonly string[];
}

/**
 * `data/search.json`. `grams` is all pairs of neighbouring characters of the course, two UTF-16 units each; the list
 * of entries of pair i is `postings.split(' ')[i]`, every entry being `2 × document + (1 when in the title)`, written
 * as the difference to the one before it plus 0x21 in one UTF-16 unit. In UTF-8 that is about as small as a binary
 * file, and it needs no second request.
 */
export interface SearchIndex {
  readonly format: 'qinke-search';
  readonly schema: 1;
  readonly documents: readonly SearchDocument[];
  readonly grams: string;
  readonly postings: string;
}
