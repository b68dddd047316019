import strings from 'virtual:ui/time';
import { ago } from '../../domain/progress/ago.ts';
import { fill } from '../../domain/shared/text.ts';
import { now } from '../../stores/clock.ts';

/** @example when(now() - 7_200_000) // '2 小时前' */
export function when(at: number): string {
  const { unit, n } = ago(at, now());
  return fill(strings[unit], { n });
}
