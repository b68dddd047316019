/** A shift's report as lines for a terminal: the score worked out, the figures, every customer, what to practise. */
import type { AppraisalLine, ShiftReport } from '../../src/domain/shift/report-types.ts';
import { fill } from '../../src/domain/shared/text.ts';
import { tellReport } from '../dialogue/tell.ts';
import type { Words } from '../dialogue/words.ts';

export function tellShift(
  words: Words,
  report: ShiftReport,
  nameOf: (product: string) => string,
): string[] {
  const say = (...keys: string[]): string => words.say('shift-report', ...keys);
  const { title, clock, role, ended, usedMs, metrics, appraisal, chats, interruptions, practice } =
    report;
  const { score } = appraisal;
  const figure = (value: number | null, unit: AppraisalLine<string>['unit']): string =>
    value === null ? say('units', 'none') : fill(say('units', unit), { n: inUnit(value, unit) });
  const share = ({ of, from, value }: { of: number; from: number; value: number | null }) =>
    value === null
      ? say('units', 'none')
      : `${figure(value, 'share')}（${tidy(of)}/${tidy(from)}）`;
  const line =
    (list: 'line' | 'part') =>
    ({ code, weight, counted, value, target, unit, score: own, points }: AppraisalLine<string>) =>
      `  ${say('appraisal', list, code)}：${figure(value, unit)}，目标 ${figure(target, unit)}，` +
      (own === null
        ? say('appraisal', 'notCounted')
        : `${tidy(own)} × ${tidy(counted)}%${counted === weight ? '' : `（原 ${tidy(weight)}%）`} = ${tidy(points)}`);
  return [
    `${fill(say('title'), { title })}（${say('head', 'role', role)}，${say('head', 'clock', clock)}）`,
    score === null ? say('head', 'none') : `${tidy(score)} ${say('head', 'points')}`,
    say('head', ended),
    fill(say('head', 'served'), { came: metrics.came, served: metrics.served }),
    ...(metrics.left === 0 ? [] : [fill(say('head', 'left'), { n: metrics.left })]),
    `用时 ${Math.round(usedMs / 1000)} 秒`,
    '',
    say('parts', 'appraisal'),
    ...appraisal.lines.map(line('line')),
    ...(appraisal.service.length === 0
      ? []
      : [say('appraisal', 'serviceTitle'), ...appraisal.service.map(line('part'))]),
    '',
    say('parts', 'metrics'),
    `  ${say('metrics', 'firstResponse')}：${figure(metrics.firstResponse, 'ms')}`,
    `  ${say('metrics', 'averageResponse')}：${figure(metrics.averageResponse, 'ms')}`,
    `  ${fill(say('metrics', 'threeMinuteRate'), { minutes: 3 })}：${share(metrics.threeMinuteRate)}`,
    `  ${say('metrics', 'replyRate')}：${share(metrics.replyRate)}`,
    `  ${say('metrics', 'conversion')}：${share(metrics.conversion)}`,
    `  ${say('metrics', 'orderValue')}：${figure(metrics.orderValue.value, 'yuan')}`,
    `  ${say('metrics', 'linkedOrders')}：${share(metrics.linkedOrders)}`,
    `  ${say('metrics', 'satisfaction')}：${figure(metrics.satisfaction, 'points')}`,
    `  ${say('metrics', 'forbidden')}：${metrics.forbidden}`,
    `  ${say('metrics', 'promiseBreaches')}：${metrics.promiseBreaches}`,
    `  ${say('metrics', 'actBreaches')}：${metrics.actBreaches}`,
    `  ${say('metrics', 'actAccuracy')}：${share(metrics.actAccuracy)}`,
    ...chats.flatMap(({ customer, title: name, conversation, left }) => [
      '',
      `== ${customer.name} · ${name}${left ? ` · ${say('course', 'end', 'left')}` : ''}`,
      ...(conversation === null
        ? [say('course', 'end', 'queued')]
        : tellReport({ words, customer: customer.name, nameOf }, name, conversation)),
    ]),
    ...(interruptions.length === 0 ? [] : ['', say('parts', 'interruptions')]),
    ...interruptions.map(
      ({ from, text, answer, best, score: own }) =>
        `  ${from}：${text} → ${answer === null ? '没理' : answer.text}（${tidy(own)}）` +
        (answer?.id === best.id ? '' : ` 最好：${best.text}`),
    ),
    ...(practice.length === 0 ? [] : ['', say('parts', 'practice')]),
    ...practice.map(
      ({ kp, score: own, dialogue, turn, missed }) =>
        `  ${kp}（${tidy(own)}）：${dialogue} / ${turn}` +
        (missed.length === 0 ? '' : `，没说到：${missed.map(({ label }) => label).join('、')}`),
    ),
  ];
}

const inUnit = (value: number, unit: AppraisalLine<string>['unit']): string =>
  unit === 'share' ? tidy(value * 100) : unit === 'ms' ? tidy(value / 1000) : tidy(value);

/** At most one decimal. */
const tidy = (value: number): string => String(Math.round(value * 10) / 10);
