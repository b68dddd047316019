/** The figures of a shift. Every one can be worked out again from the log and the answers by hand. */
import { MOOD_LEVELS, moodLevel, type MoodLevel } from '../dialogue/mood.ts';
import { actsJudged, forbiddenWords, judgementsOf, saleOf } from './judged.ts';
import { dialogueOf } from './conversation.ts';
import { SUMMARY_PARTS } from './input.ts';
import type { ShiftMetrics } from './report-types.ts';
import { firstRounds, meanOf, ratio, roundsOf } from './rounds.ts';
import type { ChatState, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

const WORTH = { good: 1, fair: 0.5, bad: 0 } as const;

export function metricsOf(world: ShiftWorld, state: ShiftState): ShiftMetrics {
  const { counting } = world;
  const rounds = roundsOf(state, counting);
  const counted = rounds.map((round) => round.counted);
  const answered = rounds.filter(({ to }) => to !== null);
  const came = state.chats.filter(({ startedAt }) => startedAt !== null);
  const served = came.filter(({ served }) => served);
  const finished = came.filter(({ overAt }) => overAt !== null);
  const buyable = came.filter((chat) =>
    dialogueOf(world, chat).endings.some(({ sale }) => sale !== undefined),
  );
  const sales = came.flatMap((chat) => saleOf(world, state, chat) ?? []);
  const sum = (of: readonly { readonly amount: number; readonly pieces: number }[]) => ({
    amount: round2(of.reduce((total, { amount }) => total + amount, 0)),
    pieces: of.reduce((total, { pieces }) => total + pieces, 0),
  });
  const sold = sum(sales);
  const answers = came.flatMap(({ state: conversation }) => conversation?.answers ?? []);
  const judgements = came.flatMap(judgementsOf);
  const acts = came.map((chat) => actsJudged(world, chat));
  const total = (of: (one: (typeof acts)[number]) => number): number =>
    acts.reduce((all, one) => all + of(one), 0);
  const breaches = total((one) => one.breaches);
  const moods = Object.fromEntries(
    MOOD_LEVELS.map((level) => [
      level,
      came.filter(({ mood }) => moodLevel(mood) === level).length,
    ]),
  ) as Record<MoodLevel, number>;
  const shown = state.interruptions.filter(({ shownAt }) => shownAt !== null);
  const agentLines = came.flatMap(({ lines }) => lines.filter(({ who }) => who === 'agent'));
  return {
    rounds,
    firstResponse: meanOf(firstRounds(rounds).map((round) => round.counted)),
    averageResponse: meanOf(counted),
    longestResponse: counted.length === 0 ? null : Math.max(...counted),
    unanswered: rounds.length - answered.length,
    threeMinuteRate: ratio(
      answered.filter((round) => round.counted <= counting.quickSeconds * 1000).length,
      rounds.length,
    ),
    replyRate: ratio(answered.length, rounds.length),
    came: came.length,
    served: served.length,
    left: came.filter(({ left }) => left).length,
    unfinished: came.length - finished.length,
    conversion: ratio(sales.length, buyable.length),
    orderValue: ratio(sold.amount, sales.length),
    pieces: ratio(sold.pieces, sales.length),
    linkedOrders: ratio(sales.filter(({ products }) => products > 1).length, sales.length),
    refundRate: ratio(sum(sales.filter(({ refunded }) => refunded)).pieces, sold.pieces),
    satisfaction: meanOf(came.map(({ mood }) => mood)),
    moods,
    resolved: ratio(
      came.reduce((all, chat) => all + worthOf(world, chat), 0),
      came.length,
    ),
    forbidden: judgements.reduce((all, judgement) => all + forbiddenWords(judgement).length, 0),
    promiseBreaches: judgements.reduce(
      (all, { promises }) => all + promises.filter(({ breach }) => breach !== null).length,
      0,
    ),
    actBreaches: breaches,
    actAccuracy: ratio(
      total((one) => one.right),
      total((one) => one.asked + one.wrong) + breaches,
    ),
    summaries: ratio(
      finished.reduce((all, { summary }) => all + filledParts(summary), 0),
      SUMMARY_PARTS.length * finished.length,
    ),
    replyScore: meanOf(answers.map(({ score }) => score)),
    interruptions: meanOf(
      shown.map(({ id, answer, late }) => interruptionScore(world, id, answer, late)),
    ),
    hints: came.reduce((all, { hints }) => all + hints.length, 0),
    messages: agentLines.filter(({ kind }) => kind === 'text').length,
    automatic: came.reduce((all, { lines }) => all + lines.filter(isAutomatic).length, 0),
  };
}

const isAutomatic = ({ who }: { readonly who: string }): boolean => who === 'auto';

/** Good endings count 1, fair ones ½, bad ones and no ending 0. */
export function worthOf(world: ShiftWorld, chat: ChatState): number {
  const ending = dialogueOf(world, chat).endings.find(({ id }) => id === chat.ending);
  return ending === undefined ? 0 : WORTH[ending.outcome];
}

/** @example filledParts({ when: '今天', who: '', where: '', what: '破损', why: '', how: '补发' }) // 3 */
export const filledParts = (summary: ChatState['summary']): number =>
  summary === null ? 0 : SUMMARY_PARTS.filter((part) => summary[part].trim() !== '').length;

/** The answer's own score; late half of it, rounded; unanswered 0. */
export function interruptionScore(
  { scenario }: Pick<ShiftWorld, 'scenario'>,
  id: string,
  answer: string | null,
  late: boolean,
): number {
  const plan = scenario.interruptions.find((one) => one.id === id);
  const score = plan?.answers.find((one) => one.id === answer)?.score ?? 0;
  return late ? Math.round(score / 2) : score;
}

export const round2 = (value: number): number => Math.round(value * 100) / 100;
