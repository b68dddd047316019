/** The learner's clock: milliseconds since the epoch. The only place that reads it. */
export const now = (): number => Date.now();
