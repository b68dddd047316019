/**
 * 绩效考核 by the weights of the course (10.6):
 *
 * - 售前: 服务 35, 转化率 30, 客单价·客件数 20, 接待量 10, 退款率 5.
 * - 售后: 服务 40, of which 客户评价 10 (so 服务 30 and 客户评价 10 here), 解决率 40, 接待数 20.
 *
 * 服务 is made of seven items (service-items.ts). A line without a figure – nobody could buy, nothing was refunded – says so, and its weight
 * is shared out among the other lines in proportion to theirs.
 *
 * Every line carries the figures its formula is worked out with, rounded as they count, so that a page can show the sum.
 */
import { round2 } from './metrics.ts';
import type { Appraisal, AppraisalCode, ShiftMetrics } from './report-types.ts';
import { SERVICE, serviceItems } from './service-items.ts';
import type { ShiftState } from './state.ts';
import { percent, scoreOf, weighed, type Measured } from './weigh.ts';
import type { ShiftWorld } from './world.ts';

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
    formula:
      orderValue.value === null && conversion.from > 0
        ? 'order-value-nobody'
        : ['order-value', ...parts.map(({ name }) => name)].join('-'),
    figures,
    score: parts.length === 0 || conversion.from === 0 ? null : round2(sum / parts.length),
  };
}
