/**
 * Weeks as columns, days as dots whose size says how much was done. One day can be chosen – by the arrow keys, by a
 * tap or by pointing at it – and is told in words below.
 */
import strings from 'virtual:ui/progress';
import type { TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  dateOf,
  IDLE,
  levelOf,
  weeksUntil,
  type DayActivity,
} from '../../domain/progress/activity.ts';
import { fill } from '../../domain/shared/text.ts';
import { dayText, timeText } from './day-text.ts';

const s = strings.calendar;
const LEVELS = [0, 1, 2, 3, 4] as const;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6] as const;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
};

export function Calendar({
  days,
  today,
  weeks,
}: {
  readonly days: ReadonlyMap<number, DayActivity>;
  readonly today: number;
  readonly weeks: number;
}) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState(today);
  const columns = weeksUntil(today, weeks);
  const first = columns[0]?.[0] ?? today;

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTableElement>): void => {
    const step = STEPS[event.key];
    const to =
      event.key === 'Home'
        ? first
        : event.key === 'End'
          ? today
          : step === undefined
            ? null
            : at + step;
    if (to === null) return;
    event.preventDefault();
    if (to < first || to > today) return;
    setAt(to);
    table.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus();
  };
  return (
    <div class="calendar">
      <div class="calendar-scroll">
        <table
          class="calendar-table"
          role="grid"
          aria-label={fill(s.label, { n: weeks })}
          ref={table}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr>
              <td />
              {months(columns).map(({ month, span, key }) => (
                <th key={key} scope="colgroup" colSpan={span}>
                  {/* Too narrow for its name. */}
                  {span > 1 && fill(s.month, { n: month })}
                  {span === 1 && <span class="visually-hidden">{fill(s.month, { n: month })}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {WEEKDAYS.map((weekday) => (
              <tr key={weekday}>
                <th scope="row">
                  <span class="visually-hidden">
                    {fill(s.weekday, { day: s.weekdays[weekday] })}
                  </span>
                  <span aria-hidden="true">{s.weekdays[weekday]}</span>
                </th>
                {columns.map((week) => {
                  const day = week[weekday] ?? null;
                  if (day === null) {
                    return (
                      <td key={week[0]} role="gridcell">
                        <span class="visually-hidden">{s.future}</span>
                      </td>
                    );
                  }
                  return (
                    <td
                      key={week[0]}
                      role="gridcell"
                      class="calendar-day"
                      data-day={day}
                      data-level={levelOf(days.get(day) ?? IDLE)}
                      aria-label={told(day, days.get(day), today)}
                      aria-selected={day === at}
                      tabIndex={day === at ? 0 : -1}
                      onFocus={() => setAt(day)}
                      onClick={() => setAt(day)}
                      onPointerEnter={(event) => event.pointerType === 'mouse' && setAt(day)}
                    >
                      <span class="calendar-dot" />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="calendar-told">{told(at, days.get(at), today)}</p>
      <p class="calendar-legend">
        <span>{s.legend}</span>
        {LEVELS.map((level) => (
          <span key={level} class="calendar-key" data-level={level}>
            <span class="calendar-dot" />
            {s.levels[level]}
          </span>
        ))}
      </p>
    </div>
  );
}

/** @example told(20_781, { answers: 12, replies: 3, ms: 0 }, 20_790) // '11 月 24 日：答 12 题，聊 3 轮' */
export function told(day: number, done: DayActivity | undefined, today: number): string {
  const name = day === today ? `${dayText(day)}（${s.today}）` : dayText(day);
  const { answers, replies, ms } = done ?? IDLE;
  if (answers + replies === 0) return fill(s.dayIdle, { date: name });
  const facts = { date: name, answers, replies, time: timeText(ms) };
  return fill(ms >= 60_000 ? s.dayTime : s.day, facts);
}

/** The months above the columns, by the Monday of each week. */
function months(columns: readonly (readonly (number | null)[])[]) {
  const found: { month: number; span: number; key: number }[] = [];
  for (const week of columns) {
    const monday = week[0] ?? 0;
    const { month } = dateOf(monday);
    const last = found.at(-1);
    if (last?.month === month) last.span += 1;
    else found.push({ month, span: 1, key: monday });
  }
  return found;
}
