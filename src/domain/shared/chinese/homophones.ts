/**
 * Slips of a pinyin input method: 退宽 sounds like 退款 and is no word. Two characters are mended when they are no word of
 * their own and sound like exactly one word that is listened for; a few slips are listed one by one (`meant`).
 *
 * The table (content/homophones.yaml, written by scripts/generate/homophones.ts) holds nothing whose reading could flip a
 * meaning: no negators, numerals, units, modal words, no 买 or 卖. What it does not hold is left as typed.
 */

/** Words parted by blanks; `sounds`: one line a sound, its name and the characters that have it. */
export interface Homophones {
  /** What is listened for: two characters each. */
  readonly words: string;
  readonly sounds: string;
  /** Sound like one of `words` and are words of their own. */
  readonly real: string;
  /** Characters that are often a word by themselves: never a slip. */
  readonly alone: string;
  /** A slip and what it is read as, written as one: 推款退款. */
  readonly meant: string;
}

/** A stretch of a text that is read as another of the same length. */
export interface Mending {
  readonly at: number;
  readonly read: string;
}

export type Mender = (text: string) => readonly Mending[];

export const split = (words: string): string[] => words.split(/\s+/).filter(Boolean);

/** The sounds of each character, by number. */
export function soundsOf(sounds: string): Map<string, number[]> {
  const of = new Map<string, number[]>();
  for (const [sound, line] of sounds.trim().split('\n').entries())
    for (const character of line.trim().split(' ')[1] ?? '')
      of.set(character, [...(of.get(character) ?? []), sound]);
  return of;
}

/** All ways two characters can sound. */
export function pairsOf(text: string, sounds: ReadonlyMap<string, readonly number[]>): string[] {
  const [first = [], second = []] = [sounds.get(text.charAt(0)), sounds.get(text.charAt(1))];
  return first.flatMap((a) => second.map((b) => `${a} ${b}`));
}

/** Prepares the table once; mending is linear in the text's length. */
export function compileHomophones(table: Homophones | undefined): Mender {
  if (table === undefined) return () => [];
  const sounds = soundsOf(table.sounds);
  const words = new Set(split(table.words));
  const real = new Set(split(table.real));
  const bySound = new Map<string, Set<string>>();
  for (const word of words)
    for (const pair of pairsOf(word, sounds))
      bySound.set(pair, (bySound.get(pair) ?? new Set()).add(word));
  const meant = new Map<string, (readonly [typed: string, read: string])[]>();
  for (const pair of split(table.meant)) {
    const half = pair.length / 2;
    const entries = meant.get(pair.charAt(0)) ?? [];
    entries.push([pair.slice(0, half), pair.slice(half)]);
    meant.set(
      pair.charAt(0),
      entries.toSorted(([a], [b]) => b.length - a.length),
    );
  }
  /** What has been asked before: a shop's chat says the same things over and over. */
  const known = new Map<string, string | null>();

  const mendAt = (text: string, at: number): string | null => {
    const listed = meant.get(text.charAt(at))?.find(([typed]) => text.startsWith(typed, at));
    if (listed !== undefined) return listed[1];
    const typed = text.slice(at, at + 2);
    if (known.has(typed)) return known.get(typed) ?? null;
    const read = mendPair(typed);
    known.set(typed, read);
    return read;
  };
  const mendPair = (typed: string): string | null => {
    if (words.has(typed) || real.has(typed)) return null;
    const candidates = pairsOf(typed, sounds)
      .flatMap((pair) => [...(bySound.get(pair) ?? [])])
      .filter((word) =>
        [...word].every((one, k) => one === typed[k] || !table.alone.includes(typed.charAt(k))),
      );
    const alike = candidates.filter((word) => word[0] === typed[0] || word[1] === typed[1]);
    const [only, ...others] = new Set(alike.length > 0 ? alike : candidates);
    return only === undefined || others.length > 0 ? null : only;
  };

  return (text) => {
    const mendings: Mending[] = [];
    for (let at = 0; at < text.length - 1; at++) {
      const read = mendAt(text, at);
      if (read === null) continue;
      mendings.push({ at, read });
      at += read.length - 1;
    }
    return mendings;
  };
}
