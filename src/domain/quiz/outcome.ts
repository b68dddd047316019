/**
 * How an answer came out. “Not yet answerable” is not “wrong”: `unanswered` and `invalid` (an answer that cannot
 * be read, such as letters where a figure is asked) never count against the learner.
 */
export const OUTCOMES = [
  'correct',
  'partial',
  'incorrect',
  'revealed',
  'unanswered',
  'invalid',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One reason a point was given or taken; the sentence is chosen at the edge from `code`. */
export interface Note {
  /** Closed list per kind, e.g. `option`, `missed`, `blank`, `mistake`, `unit`. */
  readonly code: string;
  /** The option, blank or answer it is about. */
  readonly at?: string;
  readonly right?: boolean;
  /** The author's feedback sentence, figures filled in. */
  readonly say?: string;
}

/** The result of marking one answer. */
export interface Mark {
  readonly outcome: Outcome;
  /** Share of the item's marks, 0–1. */
  readonly credit: number;
  readonly notes: readonly Note[];
}
