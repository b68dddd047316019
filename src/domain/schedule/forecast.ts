/**
 * How many cards come due on each of the next days, as the schedule stands: nothing is guessed about how they will go.
 * The first day holds everything that waits already, new cards included.
 */
import type { Card } from './cards.ts';
import { dayOf, startOfDay } from './day.ts';
import { isActive } from './queue.ts';

export interface ForecastDay {
  /** The day's first moment, ms since the epoch. */
  readonly at: number;
  readonly count: number;
}

export const FORECAST_DAYS = 14;

export function forecast(
  cards: Iterable<Card>,
  { now, offset }: { readonly now: number; readonly offset: number },
): readonly ForecastDay[] {
  const today = dayOf(now, offset);
  const counts = new Array<number>(FORECAST_DAYS).fill(0);
  for (const card of cards) {
    if (!isActive(card)) continue;
    const day = Math.max(0, dayOf(card.due, offset) - today);
    if (day < FORECAST_DAYS) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts.map((count, i) => ({ at: startOfDay(today + i, offset), count }));
}
