/** Days and times as people say them. */
import strings from 'virtual:ui/progress';
import { dateOf } from '../../domain/progress/activity.ts';
import { fill } from '../../domain/shared/text.ts';
import { clockOffset, now } from '../../stores/clock.ts';

const { calendar, time } = strings;

/** A day, counted from 1970; with its year when that is not this one. @example dayText(20_781) // '11 月 24 日' */
export function dayText(day: number): string {
  const { year, month, date } = dateOf(day);
  const thisYear = dateOf(Math.floor((now() + clockOffset()) / 86_400_000)).year;
  return fill(year === thisYear ? calendar.date : calendar.dateYear, { year, month, date });
}

/** @example timeText(80 * 60_000) // '1 小时 20 分钟' */
export function timeText(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 1) return time.under;
  if (minutes < 60) return fill(time.minutes, { n: minutes });
  return fill(time.hours, { h: Math.floor(minutes / 60), n: minutes % 60 });
}
