/**
 * How many cards wait today, for the card on the home page. It brings ts-fsrs with it: import it only when there are
 * cards at all (domain/schedule/any.ts).
 */
import type { LearningRecord } from '../domain/progress/records.ts';
import { cardsOf } from '../domain/schedule/cards.ts';
import { dayOf } from '../domain/schedule/day.ts';
import { queueOf } from '../domain/schedule/queue.ts';
import { clockOffset, now } from './clock.ts';
import type { OutlineData } from './outline.ts';
import { $putOff, $reviewSize, revsIn } from './review.ts';

export function dueToday(records: readonly LearningRecord[], outline: OutlineData): number {
  const at = now();
  const offset = clockOffset();
  const putOff = $putOff.get();
  return queueOf(cardsOf(records, revsIn(outline, null)).values(), {
    now: at,
    offset,
    size: $reviewSize.get(),
    skipped: putOff.day === dayOf(at, offset) ? putOff.cards : new Set(),
  }).cards.length;
}
