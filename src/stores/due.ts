/**
 * How many cards wait today, for the card on the home page. It brings ts-fsrs with it: import it only when there are
 * cards at all (domain/schedule/any.ts).
 */
import type { LearningRecord } from '../domain/progress/records.ts';
import { cardsOf } from '../domain/schedule/cards.ts';
import { now } from './clock.ts';
import type { OutlineData } from './outline.ts';
import { $putOff, $reviewSize, queueNow, revsIn } from './review.ts';

export function dueToday(records: readonly LearningRecord[], outline: OutlineData): number {
  const cards = cardsOf(records, revsIn(outline, null));
  const wish = { size: $reviewSize.get(), putOff: $putOff.get() };
  return queueNow(cards, wish, now()).cards.length;
}
