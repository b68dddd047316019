/**
 * Seeded randomness. Everything random in the domain takes a `Random`, so the same seed gives the same paper, the
 * same customer and the same report on every machine.
 */
export interface Random {
  /** A float in [0, 1). */
  next(): number;
  /** An integer in [0, n). `n` must be at least 1. */
  int(n: number): number;
  /** One element of a non-empty list. */
  pick<T>(list: readonly T[]): T;
  /** A shuffled copy (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[];
}

/**
 * FNV-1a over UTF-16 code units; turns a seed text into 32 bits.
 *
 * @param from the hash of a text before this one: `hashText('b', hashText('a')) === hashText('ab')`
 */
export function hashText(text: string, from = 0x811c9dc5): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

const STEP = 0x6d2b79f5;

/** One number in [0, 1) for a hash: the first one of a generator that starts there (mulberry32). */
export function numberFrom(hash: number): number {
  let t = (hash + STEP) >>> 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}

/** A generator for a seed text (mulberry32 over the text's FNV-1a hash). */
export function randomFrom(seed: string): Random {
  let state = hashText(seed);
  const next = (): number => {
    const value = numberFrom(state);
    state = (state + STEP) >>> 0;
    return value;
  };
  const int = (n: number): number => Math.floor(next() * n);
  return {
    next,
    int,
    pick: (list) => list[int(list.length)] as (typeof list)[number],
    shuffle: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = int(i + 1);
        [copy[i], copy[j]] = [copy[j] as (typeof copy)[number], copy[i] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}
