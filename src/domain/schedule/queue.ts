/**
 * Today's queue: what is due, then what is new, up to the number the learner wants a day.
 *
 * - Due means due by the end of the learning day (day.ts). What waits longest comes first; what was forgotten today
 *   comes back at the end and does not count against the number again.
 * - Siblings wait for another day, because one answer gives away the next: questions of one knowledge point (the first
 *   the item names), points of one dialogue turn. A card of the family asked today keeps the others away until tomorrow.
 * - What is suspended, put off until tomorrow or gone from the course is left out. The order depends on the records
 *   alone: due time, then id.
 */
import type { Card } from './cards.ts';
import { dayOf, startOfDay } from './day.ts';

export interface QueueWish {
  readonly now: number;
  /** What the learner's clock is ahead of UTC, ms. */
  readonly offset: number;
  /** Cards a day. */
  readonly size: number;
  /** Cards put off until tomorrow. */
  readonly skipped: ReadonlySet<string>;
}

export interface Queue {
  readonly cards: readonly Card[];
  /** Cards reviewed today, each once. */
  readonly done: number;
  /** Cards of the day: those done and those still to come. */
  readonly total: number;
  /** Due today, but a sibling is asked today. */
  readonly siblings: number;
  /** Due today, but more than the learner wants a day. */
  readonly beyond: number;
  readonly skipped: number;
  /** When the next card comes after today, ms; tomorrow, when one was kept waiting; null when none waits. */
  readonly next: number | null;
}

export const isActive = (card: Card): boolean => !card.isGone && !card.isSuspended;

export function queueOf(cards: Iterable<Card>, wish: QueueWish): Queue {
  const { offset, size, skipped } = wish;
  const today = dayOf(wish.now, offset);
  const doneToday = new Set<string>();
  const families = new Set<string>();
  const due: Card[] = [];
  let put = 0;
  let next: number | null = null;
  for (const card of cards) {
    if (card.looks.some((each) => each.isReview && dayOf(each.at, offset) === today)) {
      doneToday.add(card.id);
      families.add(card.family);
    }
    if (!isActive(card)) continue;
    if (dayOf(card.due, offset) > today) next = Math.min(next ?? Infinity, card.due);
    else if (skipped.has(card.id)) put += 1;
    else due.push(card);
  }
  const rank = (card: Card): number => (doneToday.has(card.id) ? 2 : card.isNew ? 1 : 0);
  due.sort((a, b) => rank(a) - rank(b) || a.due - b.due || (a.id < b.id ? -1 : 1));

  const asked: Card[] = [];
  let siblings = 0;
  let beyond = 0;
  let room = size - doneToday.size;
  for (const card of due) {
    if (doneToday.has(card.id)) asked.push(card);
    else if (families.has(card.family)) siblings += 1;
    else if (room <= 0) beyond += 1;
    else {
      asked.push(card);
      families.add(card.family);
      room -= 1;
    }
  }
  const again = asked.filter((card) => doneToday.has(card.id)).length;
  return {
    cards: asked,
    done: doneToday.size,
    total: doneToday.size + asked.length - again,
    siblings,
    beyond,
    skipped: put,
    next: siblings + beyond + put > 0 ? startOfDay(today + 1, offset) : next,
  };
}
