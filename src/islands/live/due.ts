import strings from 'virtual:ui/due';
import { fill } from '../../domain/shared/text.ts';

/** When something comes, in learning days from today; what is overdue comes today. @example inDays(1) // '明天' */
export function inDays(days: number): string {
  if (days < 1) return strings.today;
  if (days === 1) return strings.tomorrow;
  return days < 60
    ? fill(strings.days, { n: days })
    : fill(strings.months, { n: Math.round(days / 30) });
}
