/** Documents → index. Runs at build time and in the command-line search; the browser only reads the result. */
import type { SearchDocument, SearchIndex } from './document.ts';
import { fold, gramsOf } from './grams.ts';

export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const lists = new Map<string, number[]>();
  const post = (text: string, entry: number): void => {
    for (const gram of gramsOf(fold(text).text)) {
      const list = lists.get(gram);
      if (list === undefined) lists.set(gram, [entry]);
      else list.push(entry);
    }
  };
  documents.forEach((document, index) => {
    post(document.body, index * 2);
    // A question's title is the beginning of its body.
    if (document.type !== 'item') post(document.title, index * 2 + 1);
  });
  const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    format: 'qinke-search',
    schema: 1,
    documents,
    grams: sorted.map(([gram]) => gram).join(''),
    postings: sorted.map(([, list]) => encodePostings(list)).join(' '),
  };
}

const BASE = 0x21;

/** Ascending entries → one UTF-16 unit each. */
export function encodePostings(list: readonly number[]): string {
  let last = 0;
  let text = '';
  for (const entry of list) {
    const unit = BASE + entry - last;
    if (unit >= 0xd800)
      throw new Error('The course is too large for this index: raise its schema.');
    text += String.fromCharCode(unit);
    last = entry;
  }
  return text;
}

export function decodePostings(text: string): number[] {
  const list: number[] = [];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    last += text.charCodeAt(at) - BASE;
    list.push(last);
  }
  return list;
}
