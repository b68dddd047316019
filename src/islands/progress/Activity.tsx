/** The days of practice: a calendar, what it adds up to, and the time it took. */
import strings from 'virtual:ui/progress';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { activity, IDLE, type DayActivity } from '../../domain/progress/activity.ts';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { dayOf } from '../../domain/schedule/day.ts';
import { fill } from '../../domain/shared/text.ts';
import { clockOffset, now } from '../../stores/clock.ts';
import { Calendar } from './Calendar.tsx';
import { dayText, timeText } from './day-text.ts';
import { Figures } from './Figures.tsx';

const s = strings.calendar;
const t = strings.time;

const WIDE = '(min-width: 48rem)';
const WEEKS = { wide: 26, narrow: 8 } as const;

export function Activity({ records }: { readonly records: readonly LearningRecord[] }) {
  const weeks = useWeeks();
  const offset = clockOffset();
  const today = dayOf(now(), offset);
  const days = useMemo(() => activity(records, (at) => dayOf(at, offset)), [records, offset]);

  const since = today - weeks * 7;
  const shown = [...days].filter(
    ([day, { answers, replies }]) => day > since && day <= today && answers + replies > 0,
  );
  const sum = (list: readonly DayActivity[], of: keyof DayActivity): number =>
    list.reduce((total, each) => total + each[of], 0);
  const told = shown.map(([, each]) => each);
  const all = [...days.values()];
  const week = Array.from({ length: 7 }, (_, back) => days.get(today - back) ?? IDLE);
  return (
    <section class="progress-activity card" aria-labelledby="progress-activity">
      <h2 id="progress-activity">{s.title}</h2>
      <p>
        {shown.length === 0
          ? fill(s.summaryNone, { weeks })
          : fill(s.summary, {
              weeks,
              days: shown.length,
              answers: sum(told, 'answers'),
              replies: sum(told, 'replies'),
            })}
      </p>
      <Calendar key={weeks} days={days} today={today} weeks={weeks} />
      {shown.length > 0 && (
        <details>
          <summary>{s.list}</summary>
          <DayTable days={shown.toReversed()} />
        </details>
      )}
      <h3>{t.title}</h3>
      <Figures
        figures={[
          { label: t.today, text: aboutTime((days.get(today) ?? IDLE).ms) },
          { label: t.week, text: aboutTime(sum(week, 'ms')) },
          { label: t.all, text: aboutTime(sum(all, 'ms')) },
        ]}
      />
      <p class="progress-note">{t.how}</p>
    </section>
  );
}

const aboutTime = (ms: number): string =>
  ms < 60_000 ? (ms > 0 ? t.under : t.none) : fill(t.about, { time: timeText(ms) });

/** How many weeks the screen has room for. */
function useWeeks(): number {
  const [isWide, setWide] = useState(false);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const look = (): void => setWide(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isWide ? WEEKS.wide : WEEKS.narrow;
}

function DayTable({ days }: { readonly days: readonly (readonly [number, DayActivity])[] }) {
  return (
    <table class="progress-days">
      <thead>
        <tr>
          <th scope="col">{s.columns.date}</th>
          <th scope="col">{s.columns.answers}</th>
          <th scope="col">{s.columns.replies}</th>
          <th scope="col">{s.columns.time}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(([day, { answers, replies, ms }]) => (
          <tr key={day}>
            <th scope="row">{dayText(day)}</th>
            <td>{fill(s.answers, { n: answers })}</td>
            <td>{fill(s.replies, { n: replies })}</td>
            <td>{aboutTime(ms)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
