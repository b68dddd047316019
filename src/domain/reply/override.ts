/**
 * A person's word against the rubric's: which points a reply makes. The score follows from the same worths, penalties
 * and caps, so that ticking exactly what the assessor found gives the assessor's own score.
 */
import { capOf } from './cap.ts';
import { costOf } from './cost.ts';
import { isFinal } from './emptiness.ts';
import type { PointState, ReplyJudgement } from './judgement.ts';
import type { Rubric } from './schema.ts';

/**
 * The score, 0–100, when these points are held to be said. A point not held to be said keeps what the assessor made
 * of it; penalties for forbidden words and for a wrong order stay.
 */
export function scoreWith(
  rubric: Rubric,
  judgement: ReplyJudgement,
  said: ReadonlySet<string>,
): number {
  const points = judgement.points.map((point) => {
    const unsaid: PointState = point.state === 'hit' ? 'missed' : point.state;
    return said.has(point.id)
      ? { id: point.id, state: 'hit' as const, earned: point.worth }
      : { id: point.id, state: unsaid, earned: Math.min(0, point.earned) };
  });
  const order = judgement.order.filter(({ before, after }) => said.has(before) && said.has(after));
  const raw = points.reduce((sum, { earned }) => sum + earned, 0) - costOf({ ...judgement, order });
  const score = Math.round(Math.min(100, Math.max(0, raw)));
  const { cap } = judgement;
  const empty = cap !== null && isFinal(cap.reason) ? cap.at : 100;
  return Math.min(score, empty, capOf(rubric.points, points)?.at ?? 100);
}
