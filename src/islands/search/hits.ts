/** Hits as the dialog shows them: grouped by type, texts cut at their marks. */
import type { Mark } from '../../domain/search/highlight.ts';
import type { SearchHit } from '../../domain/search/query.ts';
import type { SearchType } from '../../domain/search/document.ts';

export interface HitGroup {
  readonly type: SearchType;
  /** With the place of each in the order of the arrow keys. */
  readonly hits: readonly { readonly hit: SearchHit; readonly place: number }[];
}

const MOST_IN_A_GROUP = 6;

/** Groups in the order of their best hit. */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const byType = new Map<SearchType, SearchHit[]>();
  for (const hit of hits) {
    const group = byType.get(hit.type);
    if (group === undefined) byType.set(hit.type, [hit]);
    else if (group.length < MOST_IN_A_GROUP) group.push(hit);
  }
  let place = 0;
  return [...byType].map(([type, group]) => ({
    type,
    hits: group.map((hit) => ({ hit, place: place++ })),
  }));
}

/**
 * @example pieces('七天无理由', [[0, 2]]) // [{ text: '七天', marked: true }, { text: '无理由', marked: false }]
 */
export function pieces(
  text: string,
  marks: readonly Mark[],
): { readonly text: string; readonly marked: boolean }[] {
  const list: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start > at) list.push({ text: text.slice(at, start), marked: false });
    list.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) list.push({ text: text.slice(at), marked: false });
  return list;
}

/** The address of a hit under the site's root. */
export const addressOf = (base: string, hit: SearchHit): string =>
  base.replace(/\/$/, '') + hit.path;
