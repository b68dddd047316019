/**
 * 绩效考核 by the weights of the course (10.6):
 *
 * - 售前: 服务 35, 转化率 30, 客单价·客件数 20, 接待量 10, 退款率 5.
 * - 售后: 服务 40, of which 客户评价 10 (so 服务 30 and 客户评价 10 here), 解决率 40, 接待数 20.
 *
 * 服务 is made of the seven items of `service-score-items` as far as a shift knows them; the course gives them no weights,
 * so these are ours (SERVICE). A line without a figure – nobody could buy, nothing was refunded – says so, and its weight
 * is shared out among the other lines in proportion to theirs.
 *
 * Every line carries the figures its formula is worked out with, rounded as they count, so that a page can show the sum.
 */
import { round2, worthOf } from './metrics.ts';
import { actsJudged, lowestMood } from './judged.ts';
import type {
  Appraisal,
  AppraisalCode,
  AppraisalLine,
  ServiceCode,
  ShiftMetrics,
} from './report-types.ts';
import { SUMMARY_PARTS } from './input.ts';
import type { ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** Points taken from 专业度 for every forbidden word, broken promise and act beyond the agent's authority. */
export const PROFESSIONAL_PENALTY = 20;
/** A customer below this mood at some time was upset (dialogue/mood.ts: impatient or angry). */
export const UPSET_BELOW = 45;

export const PRESALE: Readonly<Partial<Record<AppraisalCode, number>>> = {
  service: 35,
  conversion: 30,
  'order-value': 20,
  reception: 10,
  'refund-rate': 5,
};
export const AFTERSALE: Readonly<Partial<Record<AppraisalCode, number>>> = {
  service: 30,
  reviews: 10,
  resolution: 40,
  reception: 20,
};
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

/** A line before its weight is settled. */
type Measured<Code extends string> = Omit<
  AppraisalLine<Code>,
  'weight' | 'counted' | 'points' | 'code'
>;

export function appraise(world: ShiftWorld, state: ShiftState, metrics: ShiftMetrics): Appraisal {
  const { role } = world.scenario;
  const service = weighed(
    SERVICE,
    serviceItems(world, state, metrics),
    role === 'aftersale' ? ['customer-rating'] : [],
  );
  const lines = weighed(
    role === 'presale' ? PRESALE : AFTERSALE,
    appraisalLines(world, metrics, scoreOf(service)),
  );
  return {
    role,
    lines,
    service,
    score: scoreOf(lines),
    sources: [
      role === 'presale' ? 'presale-weights' : 'aftersale-weights',
      'service-score-items',
      'response-targets',
    ],
  };
}

/** Gives every line its weight: those without a score give theirs up to the others, in proportion. */
function weighed<Code extends string>(
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
function scoreOf(lines: readonly AppraisalLine<string>[]): number | null {
  if (lines.every(({ score }) => score === null)) return null;
  const sum = lines.reduce((total, { points }) => total + points, 0);
  return Math.min(100, Math.round(sum * 10) / 10);
}

const percent = (value: number): number => round2(Math.min(100, Math.max(0, value * 100)));

function appraisalLines(
  { scenario }: ShiftWorld,
  metrics: ShiftMetrics,
  service: number | null,
): Partial<Record<AppraisalCode, Measured<AppraisalCode>>> {
  const { targets } = scenario;
  const { conversion, resolved, refundRate, satisfaction } = metrics;
  const share = (
    formula: string,
    value: { readonly of: number; readonly from: number; readonly value: number | null },
    target: number | null,
    score: number | null,
  ): Measured<AppraisalCode> => ({
    value: value.value,
    target,
    unit: 'share',
    formula,
    figures: {
      of: value.of,
      from: value.from,
      ...(target === null ? {} : { target }),
    },
    score,
  });
  return {
    service: {
      value: service,
      target: 100,
      unit: 'points',
      formula: 'service',
      figures: service === null ? {} : { service },
      score: service,
    },
    reviews: {
      value: satisfaction,
      target: 100,
      unit: 'points',
      formula: 'satisfaction',
      figures: satisfaction === null ? {} : { satisfaction, came: metrics.came },
      score: satisfaction,
    },
    conversion: share(
      'conversion',
      conversion,
      targets.conversion ?? null,
      conversion.value === null || targets.conversion === undefined
        ? null
        : percent(conversion.value / targets.conversion),
    ),
    'order-value': orderValue(metrics, targets),
    reception: {
      value: metrics.served,
      target: targets.reception,
      unit: 'customers',
      formula: 'reception',
      figures: { served: metrics.served, target: targets.reception },
      score: metrics.came === 0 ? null : percent(metrics.served / targets.reception),
    },
    'refund-rate': share(
      'refund-rate',
      refundRate,
      0,
      refundRate.value === null ? null : percent(1 - refundRate.value),
    ),
    resolution: share(
      'resolution',
      resolved,
      1,
      resolved.value === null ? null : percent(resolved.value),
    ),
  };
}

/** 客单价 and 客件数, half each where both have a target. Nobody bought though somebody could: 0. */
function orderValue(
  { orderValue, pieces, conversion }: ShiftMetrics,
  targets: ShiftWorld['scenario']['targets'],
): Measured<AppraisalCode> {
  const parts = [
    { name: 'value', figure: orderValue, target: targets.orderValue },
    { name: 'pieces', figure: pieces, target: targets.pieces },
  ].flatMap(({ name, figure, target }) => (target === undefined ? [] : [{ name, figure, target }]));
  const figures: Record<string, number> = { buyers: orderValue.from, sales: orderValue.of };
  let sum = 0;
  for (const { name, figure, target } of parts) {
    figures[`${name}Target`] = target;
    figures[name] = round2(figure.value ?? 0);
    figures[`${name}Score`] = percent((figure.value ?? 0) / target);
    sum += figures[`${name}Score`] ?? 0;
  }
  return {
    value: orderValue.value === null ? null : round2(orderValue.value),
    target: targets.orderValue ?? null,
    unit: 'yuan',
    formula: ['order-value', ...parts.map(({ name }) => name)].join('-'),
    figures,
    score: parts.length === 0 || conversion.from === 0 ? null : round2(sum / parts.length),
  };
}

function serviceItems(
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
