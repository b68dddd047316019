/** Shorthand for the problems an author can have with one dialogue file. */
import type { Problem } from '../../course/content.ts';

/** A problem without its file; `at` is a path inside the dialogue. */
export interface Finding {
  readonly at: string;
  readonly message: string;
  readonly fix: string;
  readonly severity: Problem['severity'];
}

export const mistake = (at: string, message: string, fix: string): Finding => ({
  at,
  message,
  fix,
  severity: 'error',
});

export const doubt = (at: string, message: string, fix: string): Finding => ({
  at,
  message,
  fix,
  severity: 'warning',
});

/** @example place('turns', 1, 'plan') // 'turns[1](plan)' */
export const place = (list: string, index: number, id?: string): string =>
  `${list}[${index}]${id === undefined ? '' : `(${id})`}`;

/** The entries that occur a second time. */
export const repeated = (list: readonly string[]): string[] => [
  ...new Set(list.filter((one, index) => list.indexOf(one) !== index)),
];
