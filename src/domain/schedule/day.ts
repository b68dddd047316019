/**
 * Learning days. A day of review begins at four in the morning by the learner's clock, so that an evening that runs
 * late is still one day. Days are whole numbers counted from 1970; `offset` is what the learner's clock is ahead of
 * UTC, ms. One offset holds for all records: whoever moves to another time zone sees the past in the new one.
 */
export const DAY_MS = 86_400_000;
export const DAY_BEGINS_MS = 4 * 3_600_000;

/** @example dayOf(Date.UTC(2026, 10, 24, 19, 59), 8 * 3_600_000) // still the 24th: it is 03:59 in Beijing */
export const dayOf = (at: number, offset: number): number =>
  Math.floor((at + offset - DAY_BEGINS_MS) / DAY_MS);

/** The first moment of a learning day, ms since the epoch. */
export const startOfDay = (day: number, offset: number): number =>
  day * DAY_MS + DAY_BEGINS_MS - offset;
