/** 错题本: what was missed and is not yet repaired (see trail.ts), newest miss first. */
import type { Progress } from './progress.ts';
import type { Trail } from './trail.ts';

interface EntryBase {
  readonly missedAt: number;
  readonly misses: number;
  /** Right once since the last miss; one more right answer, at least eight hours later, repairs it. */
  readonly halfway: boolean;
  /** When it was right; null before. */
  readonly rightAt: number | null;
}

export type WrongEntry =
  | (EntryBase & { readonly kind: 'item'; readonly item: string })
  | (EntryBase & {
      readonly kind: 'point';
      readonly dialogue: string;
      readonly turn: string;
      /** null: the choice made at the turn. */
      readonly point: string | null;
    });

const base = (trail: Trail): EntryBase => ({
  missedAt: trail.missedAt ?? 0,
  misses: trail.misses,
  halfway: trail.rightAt !== null,
  rightAt: trail.rightAt,
});

export function wrongBook(progress: Progress): readonly WrongEntry[] {
  const entries: WrongEntry[] = [];
  for (const { item, trail } of progress.items.values()) {
    if (trail.open) entries.push({ kind: 'item', item, ...base(trail) });
  }
  for (const { dialogue, turn, point, trail } of progress.points.values()) {
    if (trail.open) entries.push({ kind: 'point', dialogue, turn, point, ...base(trail) });
  }
  return entries.sort((a, b) => b.missedAt - a.missedAt);
}
