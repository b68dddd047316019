/** 响应和业绩: every figure with what it counts, its target, and by which published rule it is counted. */
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import type { Ratio, ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { exact, valueText, type Unit } from './figures.ts';

const s = strings.metrics;

interface Figure {
  readonly label: string;
  readonly value: string;
  readonly text: string;
  /** In words; null: no target. */
  readonly target: string | null;
  readonly met: boolean | null;
}

export function Metrics({ report }: { readonly report: ShiftReport }): JSX.Element {
  const { metrics: m, targets, counting } = report;
  const counted = (ratio: Ratio, words: string, none: string): string =>
    ratio.value === null ? none : fill(words, { of: exact(ratio.of), from: exact(ratio.from) });
  const response: Figure[] = [
    {
      label: s.firstResponse,
      value: valueText(m.firstResponse, 'ms'),
      text: s.firstResponseText,
      ...aim(m.firstResponse, targets.firstResponse * 1000, 'ms', 'low'),
    },
    {
      label: s.averageResponse,
      value: valueText(m.averageResponse, 'ms'),
      text: fill(s.averageResponseText, { n: m.rounds.length }),
      ...aim(m.averageResponse, targets.averageResponse * 1000, 'ms', 'low'),
    },
    {
      label: fill(s.threeMinuteRate, { minutes: exact(counting.quickSeconds / 60) }),
      value: valueText(m.threeMinuteRate.value, 'share'),
      text: fill(counted(m.threeMinuteRate, s.threeMinuteRateText, s.noRound), {
        seconds: counting.quickSeconds,
      }),
      ...aim(m.threeMinuteRate.value, targets.threeMinuteRate, 'share', 'high'),
    },
    plain(s.longest, valueText(m.longestResponse, 'ms'), s.longestText),
    plain(
      s.replyRate,
      valueText(m.replyRate.value, 'share'),
      counted(m.replyRate, s.replyRateText, s.noRound),
    ),
  ];
  const results: Figure[] = [
    {
      label: s.conversion,
      value: valueText(m.conversion.value, 'share'),
      text: counted(m.conversion, s.conversionText, s.noInquiry),
      ...aim(m.conversion.value, targets.conversion ?? null, 'share', 'high'),
    },
    {
      label: s.orderValue,
      value: valueText(m.orderValue.value, 'yuan'),
      text: counted(m.orderValue, s.orderValueText, s.noBuyer),
      ...aim(m.orderValue.value, targets.orderValue ?? null, 'yuan', 'high'),
    },
    {
      label: s.pieces,
      value: valueText(m.pieces.value, 'pieces'),
      text: counted(m.pieces, s.piecesText, s.noBuyer),
      ...aim(m.pieces.value, targets.pieces ?? null, 'pieces', 'high'),
    },
    ratio(s.linkedOrders, m.linkedOrders, counted(m.linkedOrders, s.linkedOrdersText, s.noBuyer)),
    ratio(s.refundRate, m.refundRate, counted(m.refundRate, s.refundRateText, s.noSale)),
    ratio(s.resolved, m.resolved, counted(m.resolved, s.resolvedText, s.noCustomer)),
    plain(s.satisfaction, valueText(m.satisfaction, 'points'), fill(s.satisfactionText, m.moods)),
  ];
  const done: Figure[] = [
    plain(s.replyScore, valueText(m.replyScore, 'points'), s.replyScoreText),
    ratio(s.actAccuracy, m.actAccuracy, counted(m.actAccuracy, s.actAccuracyText, s.noAct)),
    ratio(s.summaries, m.summaries, counted(m.summaries, s.summariesText, s.noSummary)),
    plain(s.interruptions, valueText(m.interruptions, 'points'), s.interruptionsText),
    plain(s.forbidden, times(m.forbidden), s.forbiddenText),
    plain(s.promiseBreaches, times(m.promiseBreaches), s.promiseBreachesText),
    plain(s.actBreaches, times(m.actBreaches), s.actBreachesText),
    plain(s.messages, fill(s.lines, { n: m.messages }), fill(s.messagesText, { n: m.automatic })),
    plain(s.hints, times(m.hints), s.hintsText),
  ];
  return (
    <>
      <h3>{s.responseTitle}</h3>
      <Figures figures={response} />
      <p class="shift-soft">{fill(s.counting, { cap: counting.capSeconds })}</p>
      <p class="shift-soft">
        <span class="tag" data-tone={counting.status === 'current' ? 'good' : 'warn'}>
          {s.status[counting.status]}
        </span>{' '}
        {fill(s.source, counting)}
        {s.statusText[counting.status]}
      </p>
      <h3>{s.resultTitle}</h3>
      <Figures figures={results} />
      <h3>{s.doneTitle}</h3>
      <Figures figures={done} />
    </>
  );
}

const plain = (label: string, value: string, text: string): Figure => ({
  ...{ label, value, text },
  target: null,
  met: null,
});

const ratio = (label: string, { value }: Ratio, text: string): Figure =>
  plain(label, valueText(value, 'share'), text);

const times = (n: number): string => fill(s.times, { n });

function aim(
  value: number | null,
  target: number | null,
  unit: Unit,
  better: 'low' | 'high',
): Pick<Figure, 'target' | 'met'> {
  if (target === null) return { target: null, met: null };
  const met = value === null ? null : better === 'low' ? value <= target : value >= target;
  return { target: fill(s.target, { value: valueText(target, unit) }), met };
}

const Figures = ({ figures }: { readonly figures: readonly Figure[] }): JSX.Element => (
  <dl class="shift-figures">
    {figures.map(({ label, value, text, target, met }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd class="shift-figure-value">{value}</dd>
        <dd class="shift-figure-text">{text}</dd>
        {target !== null && (
          <dd class="shift-figure-target">
            {target}
            {met !== null && (
              <span class="tag" data-tone={met ? 'good' : 'warn'}>
                {met ? s.met : s.unmet}
              </span>
            )}
          </dd>
        )}
      </div>
    ))}
  </dl>
);
