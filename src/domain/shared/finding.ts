/** Shorthand for the problems an author can have with one dialogue, item or rubric. */

/** A problem without its file; `at` is a path inside what is checked. */
export interface Finding {
  readonly at: string;
  readonly message: string;
  readonly fix: string;
  readonly severity: 'error' | 'warning';
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

/** A mistake for every name that stands twice. */
export const unique = (at: string, what: string, names: readonly string[]): Finding[] =>
  repeated(names).map((name) =>
    mistake(at, `the ${what} "${name}" stands twice`, 'give each its own name'),
  );
