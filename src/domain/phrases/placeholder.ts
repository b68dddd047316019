/** 【…】 in a phrase is filled in before sending. */

/** Where a placeholder stands: from its opening to behind its closing bracket. */
export type Place = readonly [from: number, to: number];

/** All placeholders of a text, in order. @example placeholders('【称呼】，您好') // [[0, 4]] */
export const placeholders = (text: string): readonly Place[] =>
  [...text.matchAll(/【[^【】\n]{1,30}】/gu)].map(({ index, 0: found }) => [
    index,
    index + found.length,
  ]);

/** The next placeholder after a position, or the last before it. */
export function nextPlaceholder(text: string, at: number, backwards = false): Place | null {
  const all = placeholders(text);
  return (
    (backwards ? all.findLast(([, to]) => to <= at) : all.find(([from]) => from >= at)) ?? null
  );
}
