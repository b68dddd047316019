/**
 * From credit (how right an answer is, 0–1) to a share of a question's points.
 *
 *   share of one try = credit × tenths of the try ÷ 10 − hints × tenths of a hint ÷ 10, at least 0
 *
 * The best try counts, so trying again never costs what is already earned. Where the learner says how sure they are,
 * there is one try and its share is
 *
 *   不确定   0.7 · credit                        (right 0.7, wrong 0)
 *   有把握   credit − 0.5 · (1 − credit)         (right 1, wrong −0.5)
 *
 * which pays 有把握 from a chance of 62.5 % upwards: solve 1.5 p − 0.5 = 0.7 p. (After Gardner-Medwin's certainty-based
 * marking, with two levels.) The floor is 0, and −0.5 with certainty. An answer without a word about certainty counts as
 * 不确定; no answer is 0.
 */
import type { Certainty } from '../../progress/records.ts';
import type { Settings } from './settings.ts';

export interface TryFacts {
  /** 0–1. */
  readonly credit: number;
  /** Hints seen before this try. */
  readonly hints: number;
  readonly certainty: Certainty | null;
}

type Rule = Pick<Settings, 'tries' | 'hintCost' | 'certainty'>;

const UNSURE = 0.7;
const SURE_AND_WRONG = 0.5;

/** The least share an answer can get. */
export const floorOf = ({ certainty }: Rule): number => (certainty ? -SURE_AND_WRONG : 0);

function shareOfTry(rule: Rule, { credit, hints, certainty }: TryFacts, index: number): number {
  const cost = (hints * (rule.hintCost ?? 0)) / 10;
  if (!rule.certainty) {
    const tenths = rule.tries[index] ?? rule.tries.at(-1) ?? 0;
    return Math.max(0, (credit * tenths) / 10 - cost);
  }
  if (certainty !== 'sure') return Math.max(0, UNSURE * credit - cost);
  const share = credit - SURE_AND_WRONG * (1 - credit);
  return share <= 0 ? share : Math.max(0, share - cost);
}

/** The share of the points for all tries at a question, in order; 0 without one. */
export const shareOf = (rule: Rule, tries: readonly TryFacts[]): number =>
  tries.length === 0 ? 0 : Math.max(...tries.map((facts, i) => shareOfTry(rule, facts, i)));

/** The try whose share counts: the earliest of the best. −1 without one. */
export function countedTry(rule: Rule, tries: readonly TryFacts[]): number {
  const best = shareOf(rule, tries);
  return tries.findIndex((facts, index) => shareOfTry(rule, facts, index) === best);
}

/** Points with at most two decimals, so that sums of them are what a person would add up. */
export const pointsFor = (points: number, share: number): number =>
  Math.round(points * share * 100) / 100;
