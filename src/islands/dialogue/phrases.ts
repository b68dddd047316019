/** Quick phrases called as an agent calls them: “/” and the beginning of a code. */
import type { QuickPhrase } from './open.ts';

const MOST = 6;

/** @example matchingPhrases([{ code: 'yj1', text: '…' }], '/yj') // the phrase */
export function matchingPhrases(phrases: readonly QuickPhrase[], draft: string): QuickPhrase[] {
  const call = /^\s*[/／]([a-z]{0,6}\d{0,2})$/iu.exec(draft);
  if (call === null) return [];
  const code = (call[1] ?? '').toLowerCase();
  return phrases.filter((phrase) => phrase.code.startsWith(code)).slice(0, MOST);
}
