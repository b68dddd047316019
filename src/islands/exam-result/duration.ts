import strings from 'virtual:ui/exam-result';
import { fill } from '../../domain/shared/text.ts';

const s = strings.time;

/** A length of time in the units people would say. @example durationText(3_723_000) // '1 小时 2 分' */
export function durationText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return fill(s.seconds, { s: seconds });
  if (minutes < 60) return fill(s.minutes, { m: minutes, s: seconds % 60 });
  return fill(s.hours, { h: Math.floor(minutes / 60), m: minutes % 60 });
}
