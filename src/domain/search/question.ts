/** A query taken apart: folded words, the pairs to look for, and whether it may be pinyin. */
import { fold, gramsOf } from './grams.ts';

export interface Question {
  /** Folded words of the query. */
  readonly words: readonly string[];
  /** Pairs, and single characters for words of one character. */
  readonly wanted: ReadonlySet<string>;
  /** For pinyin: the query in lower-case Latin without spaces, or null. */
  readonly latin: string | null;
}

const LONGEST_QUERY = 60;
export function ask(query: string): Question {
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
