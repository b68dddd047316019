/**
 * 服务 in the appraisal: the seven items of the course (`service-score-items`) as far as a shift knows them. The course gives
 * them no weights; these are ours.
 */
import { SUMMARY_PARTS } from './input.ts';
import { actsJudged, lowestMood } from './judged.ts';
import { round2, worthOf } from './metrics.ts';
import type { ServiceCode, ShiftMetrics } from './report-types.ts';
import type { ShiftState } from './state.ts';
import { percent, type Measured } from './weigh.ts';
import type { ShiftWorld } from './world.ts';

/** Points taken from 专业度 for every forbidden word, broken promise and act beyond the agent's authority. */
export const PROFESSIONAL_PENALTY = 20;
/** A customer below this mood at some time was upset (dialogue/mood.ts: impatient or angry). */
export const UPSET_BELOW = 45;

/** After-sale shifts have 客户评价 as a line of its own and leave it out here. */
export const SERVICE: Readonly<Record<ServiceCode, number>> = {
  'chat-quality': 25,
  'reply-rate': 10,
  'response-time': 25,
  'customer-rating': 15,
  complaints: 10,
  notes: 5,
  professionalism: 10,
};

export function serviceItems(
  world: ShiftWorld,
  state: ShiftState,
  metrics: ShiftMetrics,
): Record<ServiceCode, Measured<ServiceCode>> {
  const { replyScore, replyRate, satisfaction } = metrics;
  return {
    'chat-quality': {
      value: replyScore,
      target: 100,
      unit: 'points',
      formula: 'reply-score',
      figures: replyScore === null ? {} : { replyScore },
      score: replyScore,
    },
    'reply-rate': {
      value: replyRate.value,
      target: 1,
      unit: 'share',
      formula: 'reply-rate',
      figures: { of: replyRate.of, from: replyRate.from },
      score: replyRate.value === null ? null : percent(replyRate.value),
    },
    'response-time': responseTime(world, metrics),
    'customer-rating': {
      value: satisfaction,
      target: 100,
      unit: 'points',
      formula: 'satisfaction',
      figures: satisfaction === null ? {} : { satisfaction, came: metrics.came },
      score: satisfaction,
    },
    complaints: complaints(world, state),
    notes: notes(world, state, metrics),
    professionalism: professionalism(state, metrics),
  };
}

/** The mean of three: target ÷ first response, target ÷ average response, 3-minute rate ÷ target, each at most 100. */
function responseTime(
  { scenario }: ShiftWorld,
  { firstResponse, averageResponse, threeMinuteRate }: ShiftMetrics,
): Measured<ServiceCode> {
  const { targets } = scenario;
  const base = { target: targets.averageResponse * 1000, unit: 'ms', formula: 'response-time' };
  if (firstResponse === null || averageResponse === null || threeMinuteRate.value === null)
    return { ...base, unit: 'ms', value: null, figures: {}, score: null };
  const within = (target: number, ms: number): number =>
    ms <= target * 1000 ? 100 : percent((target * 1000) / ms);
  const quickScore =
    targets.threeMinuteRate === 0 ? 100 : percent(threeMinuteRate.value / targets.threeMinuteRate);
  const figures = {
    first: round2(firstResponse / 1000),
    firstTarget: targets.firstResponse,
    firstScore: within(targets.firstResponse, firstResponse),
    average: round2(averageResponse / 1000),
    averageTarget: targets.averageResponse,
    averageScore: within(targets.averageResponse, averageResponse),
    quick: round2(threeMinuteRate.value * 100),
    quickTarget: round2(targets.threeMinuteRate * 100),
    quickScore,
  };
  const score = round2((figures.firstScore + figures.averageScore + quickScore) / 3);
  return { ...base, unit: 'ms', value: averageResponse, figures, score };
}

/** 投诉处理: of the customers who were upset at some time, how many were settled (as 解决率). */
function complaints(world: ShiftWorld, state: ShiftState): Measured<ServiceCode> {
  const upset = state.chats.filter(
    (chat) => chat.startedAt !== null && lowestMood(world, chat) < UPSET_BELOW,
  );
  const of = upset.reduce((sum, chat) => sum + worthOf(world, chat), 0);
  const from = upset.length;
  return {
    value: from === 0 ? null : of / from,
    target: 1,
    unit: 'share',
    formula: 'complaints',
    figures: { of, from },
    score: from === 0 ? null : percent(of / from),
  };
}

/** 备注精确: filled parts of the 5W1H summaries and notes that were asked for (six parts' worth each) ÷ all of them. */
function notes(world: ShiftWorld, state: ShiftState, metrics: ShiftMetrics): Measured<ServiceCode> {
  const each = SUMMARY_PARTS.length;
  const judged = state.chats.map((chat) => actsJudged(world, chat));
  const asked = judged.reduce((sum, { notesAsked }) => sum + notesAsked, 0);
  const right = judged.reduce((sum, { notesRight }) => sum + notesRight, 0);
  const of = metrics.summaries.of + each * right;
  const from = metrics.summaries.from + each * asked;
  return {
    value: from === 0 ? null : of / from,
    target: 1,
    unit: 'share',
    formula: 'notes',
    figures: {
      parts: metrics.summaries.of,
      partsAsked: metrics.summaries.from,
      notes: right,
      notesAsked: asked,
    },
    score: from === 0 ? null : percent(of / from),
  };
}

/** 专业度: 100, less a fixed penalty for each forbidden word, broken promise and act beyond the agent's authority. */
function professionalism(
  state: ShiftState,
  { forbidden, promiseBreaches, actBreaches }: ShiftMetrics,
): Measured<ServiceCode> {
  const faults = forbidden + promiseBreaches + actBreaches;
  const score = Math.max(0, 100 - PROFESSIONAL_PENALTY * faults);
  const served = state.chats.some((chat) => chat.served);
  return {
    value: served ? score : null,
    target: 100,
    unit: 'points',
    formula: 'professionalism',
    figures: {
      forbidden,
      promiseBreaches,
      actBreaches,
      penalty: PROFESSIONAL_PENALTY,
    },
    score: served ? score : null,
  };
}
