/** The learner's clock for islands: ms since the epoch, and what it is ahead of UTC. */
export { clockOffset, now } from '../platform/clock.ts';
