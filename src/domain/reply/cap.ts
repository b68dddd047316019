/**
 * Caps: no essential point hit at all → 40; one essential missing → 55, two → 40; an essential denied → 35. A rubric
 * without an essential point treats its heaviest as essential.
 */
import type { CapReason, PointJudgement } from './judgement.ts';
import type { Point } from './schema.ts';

const CAP_NONE = 40;
const CAP_ONE_MISSING = 55;
const CAP_CONTRARY = 35;

export interface Cap {
  readonly reason: CapReason;
  /** The highest score that can be reached. */
  readonly at: number;
}

type Weighed = Pick<Point, 'id' | 'weight' | 'essential'>;

/** The points a reply must not lack: those marked, else the heaviest one. */
export function essentialOf<P extends Weighed>(points: readonly P[]): readonly P[] {
  const named = points.filter(({ essential }) => essential);
  if (named.length > 0) return named;
  const heaviest = Math.max(...points.map(({ weight }) => weight));
  return points.filter(({ weight }) => weight === heaviest).slice(0, 1);
}

/** What the missing essential points allow at most; null when nothing essential is missing. */
export function capOf(
  points: readonly Weighed[],
  judged: readonly Pick<PointJudgement, 'id' | 'state'>[],
): Cap | null {
  const essential = essentialOf(points);
  if (essential.length === 0) return null;
  const states = essential.map(({ id }) => judged.find((one) => one.id === id)?.state ?? 'missed');
  if (states.includes('contrary')) return { reason: 'essential-contrary', at: CAP_CONTRARY };
  const missing = states.filter((state) => state !== 'hit').length;
  if (missing === 0) return null;
  const at = missing === states.length || missing > 1 ? CAP_NONE : CAP_ONE_MISSING;
  return { reason: 'essential-missing', at };
}
