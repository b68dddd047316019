/** The learner's clock for islands, ms since the epoch. */
export { now } from '../platform/clock.ts';
