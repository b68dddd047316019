/**
 * When a collected reply is taken. Agents send several messages in a row; the customer answers when the reply *settles*.
 * Every message or act sets the moment anew: max(its time, the end of the customer's own lines) + delay.
 *
 * - A choice: at once.
 * - The collected text touches an essential point (says, denies or blurs it), or something forbidden was said or done: the
 *   time to read the last message, 2 s + 60 ms a character, at most 8 s. While an essential act is still missing: 20 s.
 * - Anything else (“您好”, “稍等我查一下”): the customer waits 45 s for more.
 * - Acts where words are asked for, words where acts are: nothing settles, the customer goes on waiting.
 */
import { pointsOf } from '../dialogue/points.ts';
import type { Turn } from '../dialogue/schema.ts';
import { essentialOf } from '../reply/cap.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';

export const READING = { start: 2000, perCharacter: 60, cap: 8000 };
/** The words answer, an essential act is still missing. */
export const ACT_PATIENCE = 20_000;
/** Nothing answers yet. */
export const MORE_PATIENCE = 45_000;

/** @example readingTime('好的') // 2120 */
export const readingTime = (text: string): number =>
  Math.min(READING.cap, READING.start + READING.perCharacter * [...text].length);

/**
 * Milliseconds until a reply at a typed or act turn is taken.
 * @param last the last message; empty when there were only acts
 */
export function settleDelay(turn: Turn, judgement: ReplyJudgement, last: string): number {
  const reading = readingTime(last);
  if (judgement.forbidden.length > 0) return reading;
  const essential = new Set(essentialOf(pointsOf(turn)).map(({ id }) => id));
  const points = judgement.points.filter(({ id }) => essential.has(id));
  const words = points.filter(({ acts }) => acts === undefined);
  const acts = points.filter((point) => point.acts !== undefined);
  const touched = words.length > 0 ? words : acts;
  if (touched.every(({ state }) => state === 'missed')) return MORE_PATIENCE;
  return acts.some(({ state }) => state === 'missed') ? ACT_PATIENCE : reading;
}
