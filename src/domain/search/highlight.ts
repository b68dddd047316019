/** Which words of a text answer a query, and the best part of a long text to show. */
import { fold, gramsAt } from './grams.ts';

/** [start, end) in UTF-16 units of the shown text. */
export type Mark = readonly [start: number, end: number];

/** The stretches of `text` that are made of the query's pairs, or of its single characters. */
export function marksIn(text: string, wanted: ReadonlySet<string>): Mark[] {
  const folded = fold(text);
  const covered = new Set<number>();
  for (const { gram, at } of gramsAt(folded.text))
    if (wanted.has(gram)) {
      covered.add(at);
      covered.add(at + 1);
    }
  if ([...wanted].some((word) => word.length === 1))
    [...folded.text].forEach((character, at) => {
      if (wanted.has(character)) covered.add(at);
    });
  const marks: [number, number][] = [];
  for (const at of [...covered].sort((a, b) => a - b)) {
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[at] ?? start;
    const last = marks.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (last !== undefined && text.slice(last[1], start).trim() === '') last[1] = end;
    else marks.push([start, end]);
  }
  return marks;
}

/** Where in a folded text the most different pairs of the query stand within `width` characters. */
export function densest(folded: string, wanted: ReadonlySet<string>, width: number): number {
  const hits = gramsAt(folded).filter(({ gram }) => wanted.has(gram));
  const first = hits[0];
  if (first === undefined) {
    const single = [...wanted].find((word) => word.length === 1 && folded.includes(word));
    return single === undefined ? 0 : folded.indexOf(single);
  }
  let best = first.at;
  let most = 0;
  let from = 0;
  const inside = new Map<string, number>();
  for (const hit of hits) {
    inside.set(hit.gram, (inside.get(hit.gram) ?? 0) + 1);
    for (
      let start = hits[from];
      start !== undefined && start.at < hit.at - width;
      start = hits[from]
    ) {
      const count = (inside.get(start.gram) ?? 1) - 1;
      if (count === 0) inside.delete(start.gram);
      else inside.set(start.gram, count);
      from++;
    }
    if (inside.size > most) {
      most = inside.size;
      best = hits[from]?.at ?? hit.at;
    }
  }
  return best;
}

const BEFORE = 18;
const LENGTH = 84;

/** A part of a text around its best place, cut at characters, with its marks. */
export function excerptOf(
  text: string,
  wanted: ReadonlySet<string>,
): { readonly text: string; readonly marks: readonly Mark[] } {
  const folded = fold(text);
  const at = folded.starts[densest(folded.text, wanted, 40)] ?? 0;
  let from = text.length <= LENGTH ? 0 : Math.max(0, Math.min(at - BEFORE, text.length - LENGTH));
  if (from > 0) {
    // Begin after a mark when one is near.
    const stop = text.slice(from, at).search(/[，。！？；：、]/);
    if (stop >= 0) from += stop + 1;
  }
  const to = Math.min(text.length, from + LENGTH);
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
  return { text: shown, marks: marksIn(shown, wanted) };
}
