/**
 * Caps: no essential point hit at all → 40; one essential missing → 55, two → 40; an essential denied → 35. A rubric
 * without an essential point treats its heaviest as essential.
 */
import type { CapReason, Cause, PointJudgement, PointState } from './judgement.ts';
import type { Point } from './schema.ts';

const CAP_NONE = 40;
const CAP_ONE_MISSING = 55;
const CAP_CONTRARY = 35;

export interface Cap {
  readonly reason: CapReason;
  /** The highest score that can be reached. */
  readonly at: number;
  readonly by: readonly Cause[];
}

type Weighed = Pick<Point, 'id' | 'weight' | 'essential'>;

/** The points a reply must not lack: those marked, else the heaviest one. */
export function essentialOf<P extends Weighed>(points: readonly P[]): readonly P[] {
  const named = points.filter(({ essential }) => essential);
  if (named.length > 0) return named;
  const heaviest = Math.max(...points.map(({ weight }) => weight));
  return points.filter(({ weight }) => weight === heaviest).slice(0, 1);
}

const cap = (reason: CapReason, at: number, points: readonly string[]): Cap => ({
  reason,
  at,
  by: [{ kind: 'rule', rule: reason, points }],
});

/** What the missing essential points allow at most; null when nothing essential is missing. */
export function capOf(
  points: readonly Weighed[],
  judged: readonly Pick<PointJudgement, 'id' | 'state'>[],
): Cap | null {
  const essential = essentialOf(points);
  if (essential.length === 0) return null;
  const inState = (fits: (state: PointState) => boolean): string[] =>
    essential
      .map(({ id }) => id)
      .filter((id) => fits(judged.find((one) => one.id === id)?.state ?? 'missed'));
  const denied = inState((state) => state === 'contrary');
  if (denied.length > 0) return cap('essential-contrary', CAP_CONTRARY, denied);
  const missing = inState((state) => state !== 'hit');
  if (missing.length === 0) return null;
  const isNone = missing.length === essential.length || missing.length > 1;
  return cap('essential-missing', isNone ? CAP_NONE : CAP_ONE_MISSING, missing);
}
