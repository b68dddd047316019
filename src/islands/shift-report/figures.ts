/** Figures as the report tells them: never rounded up to something better, always with their unit. */
import strings from 'virtual:ui/shift-report';
import type { AppraisalLine } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';

export type Unit = AppraisalLine<string>['unit'];

/** At most one decimal, cut off. @example tidy(12.98) // '12.9' */
export function tidy(value: number): string {
  return String(Math.floor(value * 10 + 1e-9) / 10);
}

/** A figure as the appraisal counts with it: two decimals. @example exact(83.333) // '83.33' */
export const exact = (value: number): string => String(Math.round(value * 100) / 100);

/** @example numberOf(0.667, 'share') // '66.7' */
export function numberOf(value: number, unit: Unit): string {
  switch (unit) {
    case 'share':
      return tidy(value * 100);
    case 'ms':
      return tidy(value / 1000);
    case 'yuan':
    case 'points':
      return exact(value);
    default:
      return tidy(value);
  }
}

/** @example valueText(8400, 'ms') // '8.4 秒' */
export const valueText = (value: number | null, unit: Unit): string =>
  value === null ? strings.units.none : fill(strings.units[unit], { n: numberOf(value, unit) });

/** @example seconds(8400) // '8.4 秒' */
export const seconds = (ms: number | null): string => valueText(ms, 'ms');
