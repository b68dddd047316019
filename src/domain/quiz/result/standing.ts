/** How a score stands to the pass mark, in points and in questions. */

/** Sums of shares carry the rounding of binary fractions; less than this is no difference. */
const NOTHING = 1e-9;

export type Standing =
  /** The paper knows no passing. */
  | { readonly kind: 'open' }
  /** `spare` points above the mark; so many right questions, whichever, could have been missed too. */
  | { readonly kind: 'passed'; readonly spare: number; readonly questions: number }
  /** `lacking` points; so many of the questions that lost points, done fully right, would have been enough. */
  | { readonly kind: 'short'; readonly lacking: number; readonly questions: number };

interface Scored {
  readonly points: number;
  readonly earned: number;
}

/** How many of the largest parts it takes to make up `sum`. */
function fewest(parts: readonly number[], sum: number): number {
  let [left, count] = [sum, 0];
  for (const part of parts.toSorted((a, b) => b - a)) {
    if (left <= NOTHING) break;
    left -= part;
    count += 1;
  }
  return count;
}

/** How many of the largest parts fit into `sum`. */
function fitting(parts: readonly number[], sum: number): number {
  let [left, count] = [sum, 0];
  for (const part of parts.toSorted((a, b) => b - a)) {
    if (part > left + NOTHING) break;
    left -= part;
    count += 1;
  }
  return count;
}

/** @param pass least share of the points, 0–1; null: no passing */
export function standingOf(questions: readonly Scored[], pass: number | null): Standing {
  if (pass === null) return { kind: 'open' };
  const sum = (of: (each: Scored) => number): number =>
    questions.reduce((total, each) => total + of(each), 0);
  const difference = sum(({ earned }) => earned) - pass * sum(({ points }) => points);
  if (difference < -NOTHING) {
    const lost = questions.map(({ points, earned }) => points - earned).filter((p) => p > NOTHING);
    return { kind: 'short', lacking: -difference, questions: fewest(lost, -difference) };
  }
  const earned = questions.map((each) => each.earned).filter((p) => p > NOTHING);
  const spare = Math.max(0, difference);
  return { kind: 'passed', spare, questions: fitting(earned, spare) };
}

/**
 * Whole per cent, never rounded up: 59.6 % of a paper passed at 60 % is shown as 59 %, and 100 % means everything.
 * @example percentOf(59.6, 100) // 59
 */
export const percentOf = (earned: number, points: number): number =>
  points <= 0 ? 0 : Math.max(0, Math.floor((earned / points) * 100 + NOTHING));

/** Points with at most two decimals and a true minus. @example pointsText(-2 / 3) // '−0.67' */
export const pointsText = (points: number): string => {
  const rounded = Math.round((Math.abs(points) + NOTHING) * 100) / 100;
  return points < 0 && rounded > 0 ? `−${rounded}` : String(rounded);
};
