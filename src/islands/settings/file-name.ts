/**
 * A file's name as a sentence may show it. Names come from anywhere: a character that turns the reading direction,
 * breaks the line or cannot be seen is shown as �, and a very long name loses its middle.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const HEAD = 40;
const TAIL = 20;

/** @example shownName('a\u202Egnp.exe') // 'a�gnp.exe' */
export function shownName(name: string): string {
  const units = [...name.replace(UNSEEN, '\uFFFD')];
  if (units.length <= HEAD + TAIL) return units.join('');
  return [...units.slice(0, HEAD), '…', ...units.slice(-TAIL)].join('');
}
