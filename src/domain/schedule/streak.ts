/**
 * Days in a row. A day counts when something was looked at and nothing was left of what was due as it began, or when
 * ten reviews were done. A day breaks the row when something due was left and fewer than ten reviews were done. Any
 * other day – nothing was due and nothing done, or the day is not over yet – does neither.
 *
 * - “Due as it began”: scheduled cards whose due day had come. New cards never owe anybody a day, and neither do
 *   siblings (queue.ts): of a family one look is enough.
 * - A look is a review or an answer to the same thing elsewhere. The ten count reviews only.
 * - Computed from the records alone, so the number the learner wants a day plays no part: ten reviews of a long list
 *   are a day's work. Cards suspended now or gone from the course are not held against any day.
 */
import type { Card } from './cards.ts';
import { dayOf } from './day.ts';
import { isActive } from './queue.ts';

export const ENOUGH_REVIEWS = 10;

export interface Streak {
  /** Days that count since the row was last broken, today included once it counts. */
  readonly days: number;
  readonly today: boolean;
}

export function streak(
  cards: Iterable<Card>,
  { now, offset }: { readonly now: number; readonly offset: number },
): Streak {
  const today = dayOf(now, offset);
  const reviews = new Map<number, number>();
  /** The days each family was looked at. */
  const families = new Map<string, Set<number>>();
  /** Days on which something was reviewed, or something due was answered elsewhere. */
  const active = new Set<number>();
  const owed: {
    readonly looked: ReadonlySet<number>;
    readonly from: number;
    readonly to: number;
  }[] = [];

  for (const card of cards) {
    /** From this day on the card was due; null while it was new. */
    let from: number | null = null;
    const looked = families.get(card.family) ?? new Set();
    families.set(card.family, looked);
    for (const each of card.looks) {
      const day = dayOf(each.at, offset);
      if (each.isReview) {
        reviews.set(day, (reviews.get(day) ?? 0) + 1);
        active.add(day);
      }
      looked.add(day);
      if (from !== null && from <= day) {
        active.add(day);
        if (isActive(card) && from < day) owed.push({ looked, from, to: day - 1 });
      }
      from = each.leftNew ? null : Math.max(dayOf(each.due, offset), day + 1);
    }
    if (from !== null && isActive(card)) owed.push({ looked, from, to: today });
  }

  const enough = (day: number): boolean => (reviews.get(day) ?? 0) >= ENOUGH_REVIEWS;
  let broken = -Infinity;
  let owesToday = false;
  for (const { looked, from, to } of owed) {
    if (from <= today && today <= to && !looked.has(today)) owesToday = true;
    for (let day = Math.min(to, today - 1); day >= from && day > broken; day--) {
      if (!enough(day) && !looked.has(day)) broken = day;
    }
  }
  const counts = (day: number): boolean => enough(day) || day !== today || !owesToday;
  let days = 0;
  for (const day of active) if (day > broken && day <= today && counts(day)) days += 1;
  return { days, today: active.has(today) && counts(today) };
}
