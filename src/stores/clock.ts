/** The learner's clock for islands: ms since the epoch, what it is ahead of UTC, and a clock nobody can set. */
export { clockOffset, monotonic, now } from '../platform/clock.ts';
