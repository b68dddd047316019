/** The learner's clock: milliseconds since the epoch. The only file that reads it. */
export const now = (): number => Date.now();

/** Milliseconds from a start of its own that nobody can set: for measuring how long something took. */
export const monotonic = (): number => performance.now();

/** What the learner's clock is ahead of UTC right now, ms. */
export const clockOffset = (): number => -new Date().getTimezoneOffset() * 60_000;
