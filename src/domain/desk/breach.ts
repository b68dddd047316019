/** Breaches, built. */
import type { ActBreach, BreachCode } from './problem.ts';

/** What an act beyond one's authority costs in a dialogue; a step of price given for nothing costs less. */
const PENALTY = 25;
const STEP_PENALTY = 10;

export const breach = (
  code: BreachCode,
  policy: string,
  limit: number | null,
  given: number | null,
): ActBreach => ({
  code,
  policy,
  limit,
  given,
  penalty: code === 'concession-unmet' ? STEP_PENALTY : PENALTY,
});
