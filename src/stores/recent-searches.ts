/** What the learner looked for lately, newest first. Kept on this device only; a convenience, so it may be lost. */
import { readWord, writeWord } from '../platform/word.ts';

const KEY = 'qinke:recent-searches';
const MOST = 6;
const LONGEST = 40;

export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(readWord(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored
      .filter((query): query is string => typeof query === 'string' && query.trim() !== '')
      .map((query) => query.slice(0, LONGEST))
      .slice(0, MOST);
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  const words = query.trim().slice(0, LONGEST);
  if (words === '') return;
  const others = recentSearches().filter((other) => other !== words);
  writeWord(KEY, JSON.stringify([words, ...others].slice(0, MOST)));
}

export const forgetSearches = (): void => writeWord(KEY, null);
