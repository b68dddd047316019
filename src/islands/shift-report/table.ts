/** The figures of a report as rows of a table, for a spreadsheet: what, how much, unit, target, points, how it was worked out. */
import strings from 'virtual:ui/shift-report';
import type { AppraisalLine, ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { numberOf, type Unit } from './figures.ts';
import { formulaText } from './formula.ts';

export type Row = readonly (string | number | null)[];

const UNIT: Record<Unit, string> = {
  share: '%',
  yuan: fill(strings.units.yuan, { n: '' }).trim(),
  customers: fill(strings.units.customers, { n: '' }).trim(),
  pieces: fill(strings.units.pieces, { n: '' }).trim(),
  ms: fill(strings.units.ms, { n: '' }).trim(),
  points: fill(strings.units.points, { n: '' }).trim(),
};

const figure = (value: number | null, unit: Unit): number | null =>
  value === null ? null : Number(numberOf(value, unit));

export function tableOf(report: ShiftReport): readonly Row[] {
  const { csv, appraisal: words, metrics: m, head } = strings;
  const line = <Code extends string>(name: string, each: AppraisalLine<Code>): Row => [
    name,
    figure(each.value, each.unit),
    UNIT[each.unit],
    figure(each.target, each.unit),
    each.score === null ? null : Math.round(each.points * 100) / 100,
    formulaText(each),
  ];
  const plain = (name: string, value: number | null, unit: Unit): Row => [
    name,
    figure(value, unit),
    UNIT[unit],
    null,
    null,
    '',
  ];
  const { metrics, appraisal } = report;
  return [
    Object.values(csv.head),
    [csv.title, report.title, '', null, null, report.shift],
    [csv.role, head.role[report.role], '', null, null, ''],
    [csv.clock, head.clock[report.clock], '', null, null, head.clockText[report.clock]],
    plain(csv.total, appraisal.score, 'points'),
    ...appraisal.lines.map((each) => line(words.line[each.code], each)),
    ...appraisal.service.map((each) => line(words.part[each.code], each)),
    plain(m.firstResponse, metrics.firstResponse, 'ms'),
    plain(m.averageResponse, metrics.averageResponse, 'ms'),
    plain(m.longest, metrics.longestResponse, 'ms'),
    plain(
      fill(m.threeMinuteRate, { minutes: report.counting.quickSeconds / 60 }),
      metrics.threeMinuteRate.value,
      'share',
    ),
    plain(m.replyRate, metrics.replyRate.value, 'share'),
    plain(m.conversion, metrics.conversion.value, 'share'),
    plain(m.orderValue, metrics.orderValue.value, 'yuan'),
    plain(m.pieces, metrics.pieces.value, 'pieces'),
    plain(m.linkedOrders, metrics.linkedOrders.value, 'share'),
    plain(m.refundRate, metrics.refundRate.value, 'share'),
    plain(m.resolved, metrics.resolved.value, 'share'),
    plain(m.satisfaction, metrics.satisfaction, 'points'),
    plain(m.replyScore, metrics.replyScore, 'points'),
    plain(m.actAccuracy, metrics.actAccuracy.value, 'share'),
    plain(m.summaries, metrics.summaries.value, 'share'),
    ...report.chats.map((chat): Row => [
      fill(csv.customer, { name: chat.customer.name }),
      figure(chat.firstResponse, 'ms'),
      UNIT.ms,
      null,
      chat.conversation === null ? null : chat.conversation.score,
      chat.title,
    ]),
  ];
}
