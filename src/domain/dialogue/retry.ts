/** When a reply says nothing to the matter, so that the customer asks again instead of going on. */
import { essentialOf } from '../reply/cap.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';
import { pointsOf } from './points.ts';
import type { ActTurn, TypedTurn } from './schema.ts';

/**
 * True when the turn may be asked again: no essential point was hit, opposed or blurred, and nothing forbidden was said
 * or done.
 * @param retries how often it has been asked again since the turn began
 */
export function saysNothing(
  turn: TypedTurn | ActTurn,
  judgement: Pick<ReplyJudgement, 'points' | 'forbidden'>,
  retries: number,
): boolean {
  if (turn.kind !== 'typed' || turn.retry === undefined || retries >= turn.retry.most) return false;
  if (judgement.forbidden.length > 0) return false;
  const essential = new Set(essentialOf(pointsOf(turn)).map(({ id }) => id));
  return judgement.points.every(({ id, state }) => !essential.has(id) || state === 'missed');
}
