/** Pairs of texts that are nearly the same, by the characters they share two by two. */

/** What is compared of a text: no spaces, no punctuation, one width. */
export const letters = (text: string): string =>
  text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

export function bigrams(text: string): ReadonlySet<string> {
  const list = [...letters(text)];
  return new Set(list.slice(1).map((letter, index) => (list[index] ?? '') + letter));
}

/** Jaccard similarity of two sets, 0–1; 0 when both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/**
 * All pairs more alike than `least`, later one first, in the order of the list.
 *
 * Not every pair is looked at: two sets can be that alike only if they share one of their rarest members. Sorted by
 * rarity, the first `n − ⌈least · n⌉ + 1` of a set's n members are enough to find every such pair (prefix filtering,
 * Chaudhuri et al. 2006), and few texts share a rare pair of letters.
 *
 * @example alike([bigrams('顾客说太贵了'), bigrams('顾客说太贵啦')], 0.5) // [{ later: 1, earlier: 0 }]
 */
export function alike(
  sets: readonly ReadonlySet<string>[],
  least: number,
): readonly { readonly later: number; readonly earlier: number }[] {
  const frequency = new Map<string, number>();
  for (const set of sets)
    for (const gram of set) frequency.set(gram, (frequency.get(gram) ?? 0) + 1);
  const rarest = (set: ReadonlySet<string>): readonly string[] =>
    [...set]
      .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, set.size - Math.ceil(least * set.size) + 1);

  const pairs: { later: number; earlier: number }[] = [];
  const holders = new Map<string, number[]>();
  sets.forEach((set, later) => {
    const met = new Set<number>();
    for (const gram of rarest(set)) {
      const list = holders.get(gram) ?? [];
      for (const earlier of list) met.add(earlier);
      list.push(later);
      holders.set(gram, list);
    }
    for (const earlier of [...met].sort((a, b) => a - b))
      if (jaccard(set, sets[earlier] ?? new Set()) > least) pairs.push({ later, earlier });
  });
  return pairs;
}
