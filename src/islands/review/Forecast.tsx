/** Cards due in the next two weeks: bars for the eye, the same numbers as a table. */
import strings from 'virtual:ui/review';
import type { ForecastDay } from '../../domain/schedule/forecast.ts';
import { fill } from '../../domain/shared/text.ts';

const STEP = 24;
const BAR = 14;
const HEIGHT = 72;
const TOP = 18;
const FOOT = 20;

const weekday = (at: number): keyof typeof strings.weekdays =>
  String(new Date(at).getDay()) as keyof typeof strings.weekdays;

function dateText(at: number): string {
  const date = new Date(at);
  const day = strings.weekdays[weekday(at)];
  return fill(strings.date, { m: date.getMonth() + 1, d: date.getDate(), weekday: day });
}

export function Forecast({ days }: { readonly days: readonly ForecastDay[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count));
  const today = days[0]?.count ?? 0;
  const later = days.slice(1).reduce((sum, { count }) => sum + count, 0);
  return (
    <section class="review-panel card" aria-labelledby="review-forecast">
      <h2 id="review-forecast">{strings.forecast.title}</h2>
      <p class="review-soft" id="review-forecast-sum">
        {fill(strings.forecast.summary, { today, later })}
      </p>
      <svg
        class="review-chart"
        viewBox={`0 0 ${STEP * days.length} ${TOP + HEIGHT + FOOT}`}
        role="img"
        aria-labelledby="review-forecast review-forecast-sum"
      >
        {days.map(({ at, count }, i) => {
          const height = count === 0 ? 2 : Math.max(4, (count / most) * HEIGHT);
          const middle = STEP * i + STEP / 2;
          return (
            <g key={at} data-today={i === 0 ? '' : undefined}>
              <rect
                x={middle - BAR / 2}
                y={TOP + HEIGHT - height}
                width={BAR}
                height={height}
                rx={2}
                data-empty={count === 0 ? '' : undefined}
              />
              {count > 0 && (
                <text x={middle} y={TOP + HEIGHT - height - 5} text-anchor="middle">
                  {count}
                </text>
              )}
              <text x={middle} y={TOP + HEIGHT + FOOT - 4} text-anchor="middle">
                {i === 0 ? strings.forecast.todayShort : strings.weekdays[weekday(at)]}
              </text>
            </g>
          );
        })}
      </svg>
      <details>
        <summary>{strings.forecast.table}</summary>
        <table class="review-table">
          <thead>
            <tr>
              <th scope="col">{strings.forecast.day}</th>
              <th scope="col">{strings.forecast.count}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ at, count }, i) => (
              <tr key={at}>
                <th scope="row">{i === 0 ? strings.forecast.today : dateText(at)}</th>
                <td>{fill(strings.forecast.cards, { n: count })}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p class="review-soft">{strings.forecast.note}</p>
      </details>
    </section>
  );
}
