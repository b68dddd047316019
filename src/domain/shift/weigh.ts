/** Lines with weights: what has no figure gives its weight up to the others. */
import { round2 } from './metrics.ts';
import type { AppraisalLine } from './report-types.ts';

/** A line before its weight is settled. */
export type Measured<Code extends string> = Omit<
  AppraisalLine<Code>,
  'weight' | 'counted' | 'points' | 'code'
>;

/** Gives every line its weight: those without a score give theirs up to the others, in proportion. */
export function weighed<Code extends string>(
  weights: Readonly<Partial<Record<Code, number>>>,
  measured: Readonly<Partial<Record<Code, Measured<Code>>>>,
  without: readonly Code[] = [],
): AppraisalLine<Code>[] {
  const codes = (Object.keys(weights) as Code[]).filter((code) => !without.includes(code));
  const weightOf = (code: Code): number => weights[code] ?? 0;
  const sum = codes
    .filter((code) => (measured[code]?.score ?? null) !== null)
    .reduce((total, code) => total + weightOf(code), 0);
  return codes.flatMap((code) => {
    const one = measured[code];
    if (one === undefined) return [];
    const counted = one.score === null ? 0 : round2((weightOf(code) * 100) / sum);
    const points = round2(((one.score ?? 0) * counted) / 100);
    return [{ code, weight: weightOf(code), counted, ...one, points }];
  });
}

/** The sum of the points, one decimal; null when no line has a figure. */
export function scoreOf(lines: readonly AppraisalLine<string>[]): number | null {
  if (lines.every(({ score }) => score === null)) return null;
  const sum = lines.reduce((total, { points }) => total + points, 0);
  return Math.min(100, Math.round(sum * 10) / 10);
}

/** A share as points, 0–100. */
export const percent = (value: number): number => round2(Math.min(100, Math.max(0, value * 100)));
