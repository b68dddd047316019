/** Why a paper cannot be drawn, section by section, in a closed list of reasons. */
import { fit, nearestSum } from './fit.ts';
import type { ItemCard } from './paper.ts';
import type { PaperSpec, Section } from './schema.ts';
import { sectionsOf, worthOf } from './sections.ts';

export type Shortfall =
  /** The pool is too small, whatever the quotas. `have` is all there is, in questions or (for `total`) points. */
  | {
      readonly reason: 'pool';
      readonly section: string;
      readonly unit: 'questions' | 'points';
      readonly wanted: number;
      readonly have: number;
    }
  /** There are enough points, but the worths never add up to `wanted`; `have` is the nearest sum below. */
  | {
      readonly reason: 'total';
      readonly section: string;
      readonly wanted: number;
      readonly have: number;
    }
  /**
   * One quota cannot be kept in this section even without the others; `have` is how many of its items the pool holds.
   * `quota` is its index; null: each could be kept, but not all together.
   */
  | {
      readonly reason: 'quota';
      readonly section: string;
      readonly quota: number | null;
      readonly have: number;
    }
  /** Each section could be filled, but not all from the same items: nothing is left for this one. */
  | { readonly reason: 'shared'; readonly section: string };

/** @param spec one that cannot be drawn from these cards; the list is never empty */
export function shortfallsOf(spec: PaperSpec, cards: readonly ItemCard[]): readonly Shortfall[] {
  const single = spec.sections.flatMap((section) => alone(section, cards));
  if (single.length > 0) return single;
  // The first section that does not fit together with those before it.
  const last = spec.sections.findIndex(
    (_, index) => !fits(spec.sections.slice(0, index + 1), cards),
  );
  return [{ reason: 'shared', section: (spec.sections.at(last) as Section).id }];
}

function fits(sections: readonly Section[], cards: readonly ItemCard[]): boolean {
  const { lower, upper, bounds } = sectionsOf(sections, cards);
  return fit(lower, upper, bounds) !== null;
}

function alone(section: Section, cards: readonly ItemCard[]): readonly Shortfall[] {
  if (fits([section], cards)) return [];
  const { id, quotas } = section;
  if (!fits([{ ...section, quotas: [] }], cards)) return [tooLittle(section, cards)];
  const single = quotas.flatMap((quota, index): Shortfall[] =>
    fits([{ ...section, quotas: [quota] }], cards)
      ? []
      : [{ reason: 'quota', section: id, quota: index, have: matching(section, index, cards) }],
  );
  if (single.length > 0) return single;
  return [{ reason: 'quota', section: id, quota: null, have: pool(section, cards).length }];
}

function tooLittle(section: Section, cards: readonly ItemCard[]): Shortfall {
  const { id, count, total } = section;
  const found = pool(section, cards);
  if (total === undefined)
    return {
      reason: 'pool',
      section: id,
      unit: 'questions',
      wanted: count ?? 0,
      have: found.length,
    };
  const pieces = new Map<number, number>();
  for (const card of found) {
    const worth = worthOf(section, card);
    pieces.set(worth, (pieces.get(worth) ?? 0) + 1);
  }
  const have = [...pieces].reduce((sum, [worth, n]) => sum + worth * n, 0);
  return have < total
    ? { reason: 'pool', section: id, unit: 'points', wanted: total, have }
    : { reason: 'total', section: id, wanted: total, have: nearestSum(pieces, total) };
}

const pool = (section: Section, cards: readonly ItemCard[]): readonly ItemCard[] =>
  sectionsOf([section], cards).pools[0] ?? [];

const matching = (section: Section, quota: number, cards: readonly ItemCard[]): number => {
  const pick = section.quotas[quota]?.pick ?? {};
  return pool({ ...section, pick }, pool(section, cards)).length;
};
