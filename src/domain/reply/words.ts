/**
 * The guards' word lists (`guards` of concepts.yaml) made ready to be looked up. They are data and come with the
 * concepts; without them nothing is guarded.
 */
import { normalise } from '../shared/chinese/normalise.ts';
import type { Simplified } from '../shared/chinese/simplify.ts';
import { once } from '../shared/once.ts';
import type { GuardWords } from './schema.ts';

/** The longest listed word that stands at a place. */
export type WordAt = (text: string, at: number) => string | null;

/** The guards' lists, ready to be looked up. */
export interface Words {
  /** 繁→简. */
  readonly simplified: Simplified;
  /** The folded text of a line the customer wrote; the same lines come again with every reply. */
  fold(line: string): string;
  /** Of several lists the longest word of any. */
  at(...lists: readonly (keyof GuardWords)[]): WordAt;
  /** The list itself, in its order. */
  list(list: keyof GuardWords): readonly string[];
}

/** @example splitWords('不能 没法') // ['不能', '没法'] */
export const splitWords = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** Finds a list's words at a place; words are filed by their first character. */
export function wordsAt(words: readonly string[]): WordAt {
  const byFirst = new Map<number, string[]>();
  for (const word of words) {
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return (text, at) => {
    const list = byFirst.get(text.charCodeAt(at));
    return list?.find((word) => text.startsWith(word, at)) ?? null;
  };
}

/** Of a dialogue, and of a shift with a dozen of them. */
const MOST_LINES = 2000;

/** Each list is prepared when it is first asked for. */
export function compileWords(guards: GuardWords | undefined, simplified: Simplified): Words {
  const folded = new Map<string, string>();
  const fold = (line: string): string => {
    const known = folded.get(line);
    if (known !== undefined) return known;
    const { text } = normalise(line, simplified);
    if (folded.size < MOST_LINES) folded.set(line, text);
    return text;
  };
  const list = once((name: keyof GuardWords) => splitWords(guards?.[name] ?? ''));
  const prepared = once((names: string) =>
    wordsAt(splitWords(names).flatMap((name) => list(name as keyof GuardWords))),
  );
  const at = (...names: readonly (keyof GuardWords)[]): WordAt => prepared(names.join(' '));
  return { at, list, simplified, fold };
}
