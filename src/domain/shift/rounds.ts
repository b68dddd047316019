/**
 * Response rounds by the platform's counting (content/counting.yaml): a round runs from the customer's first unanswered
 * line to the first human answer the customer sees; several lines are one round; automatic replies do not count; a round
 * counts at most the cap, an unanswered one counts the cap: a customer who has gone cannot be answered any more. A round
 * still open while its chat goes on is no round yet.
 */
import type { Ratio, Round } from './report-types.ts';
import type { Counting } from './schema.ts';
import type { ShiftState } from './state.ts';

/** In the order they began. */
export function roundsOf(state: ShiftState, counting: Counting): Round[] {
  const cap = counting.capSeconds * 1000;
  const open = new Map<number, number>();
  const rounds: Round[] = [];
  for (const event of state.log) {
    if (event.kind === 'said' && event.asks && !open.has(event.chat))
      open.set(event.chat, event.at);
    else if ((event.kind === 'sent' || event.kind === 'acted') && event.seen) {
      const from = open.get(event.chat);
      if (from === undefined) continue;
      open.delete(event.chat);
      rounds.push({
        chat: event.chat,
        from,
        to: event.at,
        counted: Math.min(cap, event.at - from),
      });
    } else if (event.kind === 'left' || event.kind === 'over') {
      const from = open.get(event.chat);
      open.delete(event.chat);
      if (from !== undefined) rounds.push({ chat: event.chat, from, to: null, counted: cap });
    }
  }
  for (const [chat, from] of open)
    if (state.status === 'ended') rounds.push({ chat, from, to: null, counted: cap });
  return rounds.sort((a, b) => a.from - b.from || a.chat - b.chat);
}

/** Whole; null for an empty list. */
export const meanOf = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** The first round of every chat. */
export const firstRounds = (rounds: readonly Round[]): Round[] =>
  rounds.filter(({ chat }, index) => rounds.findIndex((round) => round.chat === chat) === index);

export const ratio = (of: number, from: number): Ratio => ({
  of,
  from,
  value: from === 0 ? null : of / from,
});
