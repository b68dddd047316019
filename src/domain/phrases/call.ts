/**
 * Calling a phrase while typing: “/” and the beginning of a code – or of a word of the phrase – before the caret, at
 * the start of the text or after a space.
 */
import { codeOf, type QuickPhrase } from './phrase.ts';

/** What stands before the caret when a phrase is being called. */
export interface Call {
  /** Where the slash is in the text. */
  readonly from: number;
  /** The caret. */
  readonly to: number;
  /** Without the slash, as codes are compared. */
  readonly wanted: string;
}

const CALL = /(?:^|\s)([/／][^\s/／]{0,12})$/u;

/** @example callAt('您好 /yj', 6) // { from: 3, to: 6, wanted: 'yj' } */
export function callAt(text: string, caret: number): Call | null {
  const typed = CALL.exec(text.slice(Math.max(0, caret - 20), caret))?.[1];
  if (typed === undefined) return null;
  return { from: caret - typed.length, to: caret, wanted: codeOf(typed) };
}

/** How many phrases a list shows. */
const MOST = 8;

/**
 * Phrases for what was typed, best first: the code itself, codes that begin so, then phrases that contain the words.
 * An agent's own come before the course's where both fit equally.
 */
export function matching<P extends QuickPhrase>(
  phrases: readonly P[],
  wanted: string,
): readonly P[] {
  if (wanted === '') return phrases.slice(0, MOST);
  const exact: P[] = [];
  const begins: P[] = [];
  const says: P[] = [];
  for (const phrase of phrases) {
    if (phrase.code === wanted) exact.push(phrase);
    else if (phrase.code.startsWith(wanted)) begins.push(phrase);
    else if (phrase.text.toLowerCase().includes(wanted) || phrase.group === wanted)
      says.push(phrase);
  }
  return [...exact, ...begins, ...says].slice(0, MOST);
}

/** The text with the call replaced by the phrase, and the caret after it. */
export const inserted = (text: string, call: Call, phrase: string): readonly [string, number] => [
  text.slice(0, call.from) + phrase + text.slice(call.to),
  call.from + phrase.length,
];
