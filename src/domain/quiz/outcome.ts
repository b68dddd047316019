/**
 * How an answer came out. “Not yet answerable” is not “wrong”: `unanswered` and `invalid` (an answer that cannot
 * be read, such as letters where a figure is asked) never count against the learner.
 */
import type { ReplyJudgement } from '../reply/judgement.ts';

export const OUTCOMES = [
  'correct',
  'partial',
  'incorrect',
  'revealed',
  'unanswered',
  'invalid',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Why a note was made; `at` of the note says about what. */
export type NoteCode =
  /** An option the learner chose. */
  | 'option'
  /** An option of the key the learner left out. */
  | 'missed'
  /** The truth value the learner chose; `at` is `true` or `false`. */
  | 'value'
  /** What stands in a blank or answer field, right or wrong. */
  | 'field'
  /** A known wrong way; `say` explains it. */
  | 'mistake'
  /** A field left empty while others are filled. */
  | 'empty'
  /** No figure could be read from the field. */
  | 'not-a-figure'
  /** The figure is right but only the bare figure was asked. */
  | 'bare-figure'
  /** The field carries another unit than the one asked. */
  | 'unit'
  /** The figure was cut off or rounded wrongly at the last decimal asked. */
  | 'rounding'
  /** A step that stands in a right sequence with the others, or does not; `right` tells. */
  | 'step'
  /** A row, thing or step with its place, right or wrong. */
  | 'placed'
  /** A point of a rubric; `right` tells whether it was earned. Evidence and points: `Mark.judgement`. */
  | 'point'
  /** Words a reply must not contain. */
  | 'forbidden'
  /** The answer names an option or field the item does not have, or belongs to another kind. */
  | 'foreign'
  /** The item cannot be worked out with these figures; the content check should have stopped it. */
  | 'broken';

/** One reason a point was given or taken; the sentence is chosen at the edge from `code`. */
export interface Note {
  readonly code: NoteCode;
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
  /** In a 材料题 `at` is `<question id>/<at>`. */
  readonly notes: readonly Note[];
  /** 简答 and 对话回复: what the reply assessor found, with the words that did it. */
  readonly judgement?: ReplyJudgement;
  /** 材料题: the mark of each question, in order. */
  readonly parts?: readonly { readonly at: string; readonly mark: Mark }[];
}

/** Nothing was answered yet. */
export const UNANSWERED: Mark = { outcome: 'unanswered', credit: 0, notes: [] };

/** The learner asked for the solution instead of answering. */
export const REVEALED: Mark = { outcome: 'revealed', credit: 0, notes: [] };

/** The answer cannot be marked; `notes` say why. */
export const invalid = (...notes: readonly Note[]): Mark => ({
  outcome: 'invalid',
  credit: 0,
  notes,
});

/** Least credit of a reply marked by a rubric to count as right: a reply need not say everything an expert would. */
export const RUBRIC_CORRECT = 0.85;

/** What a credit amounts to. @param full least credit that counts as right */
export function outcomeOf(credit: number, full = 1): 'correct' | 'partial' | 'incorrect' {
  return credit >= full ? 'correct' : credit > 0 ? 'partial' : 'incorrect';
}

/** A mark whose outcome follows from its credit. @example marked(0.5, []).outcome // 'partial' */
export const marked = (credit: number, notes: readonly Note[], full = 1): Mark => ({
  outcome: outcomeOf(credit, full),
  credit,
  notes,
});
