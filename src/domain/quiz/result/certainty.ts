/** 有把握 / 不确定: whether the learner's feeling of being sure fits what came out. */
import type { ResultQuestion } from './result.ts';

interface Tally {
  readonly answered: number;
  readonly right: number;
}

export interface Calibration {
  readonly sure: Tally;
  readonly unsure: Tally;
  /**
   * `overconfident`: sure, but wrong more often than one time in five. `underconfident`: unsure, but right at least
   * four times in five. `fitting`: neither. `few`: fewer than five answers on the side that would tell.
   */
  readonly verdict: 'fitting' | 'overconfident' | 'underconfident' | 'few';
}

/** From how many answers on a tally says anything, and the share of right ones that divides sure from unsure. */
export const ENOUGH_CERTAINTY = 5;
export const SURE_ENOUGH = 0.8;

/** Null when the paper did not ask. */
export function calibration(questions: readonly ResultQuestion[]): Calibration | null {
  const asked = questions.filter(({ answer }) => answer !== null && answer.certainty !== null);
  if (asked.length === 0) return null;
  const tally = (certainty: 'sure' | 'unsure'): Tally => {
    const those = asked.filter(({ answer }) => answer?.certainty === certainty);
    const right = those.filter(({ outcome }) => outcome === 'correct').length;
    return { answered: those.length, right };
  };
  const [sure, unsure] = [tally('sure'), tally('unsure')];
  return { sure, unsure, verdict: verdictOf(sure, unsure) };
}

function verdictOf(sure: Tally, unsure: Tally): Calibration['verdict'] {
  const tells = ({ answered }: Tally): boolean => answered >= ENOUGH_CERTAINTY;
  if (tells(sure) && sure.right < SURE_ENOUGH * sure.answered) return 'overconfident';
  if (tells(unsure) && unsure.right >= SURE_ENOUGH * unsure.answered) return 'underconfident';
  return tells(sure) || tells(unsure) ? 'fitting' : 'few';
}
