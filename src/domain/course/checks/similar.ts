/** Pairs of texts that are nearly the same, by the characters they share two by two. */
export function bigrams(text: string): ReadonlySet<string> {
  const letters = [...text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => (letters[index] ?? '') + letter));
}

/** Jaccard similarity of two sets, 0–1; 0 when both are empty. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared++;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}
