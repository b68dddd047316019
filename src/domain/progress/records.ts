/**
 * Learning records: one append-only event each, merged by id, never changed. Everything the product says about a
 * learner (mastery, wrong book, lesson done, continue here) is computed from them.
 */
import type { Outcome } from '../quiz/outcome.ts';
import type { Response } from '../quiz/response.ts';

interface RecordBase {
  /** Globally unique; made once by the device that saw the event. */
  readonly id: string;
  /** Milliseconds since the epoch, by the learner's clock. */
  readonly at: number;
}

/** Where an answer was given. */
export type Place = 'lesson' | 'bank' | 'wrong-book' | 'review' | 'exam';

/** The learner reached a place in a lesson. `fraction` 0–1 of its length; `section` is a heading's slug. */
export interface ReadRecord extends RecordBase {
  readonly kind: 'read';
  readonly lesson: string;
  readonly section: string | null;
  readonly fraction: number;
}

/** The learner said the lesson is done, or took that back. */
export interface LessonDoneRecord extends RecordBase {
  readonly kind: 'lesson-done';
  readonly lesson: string;
  readonly done: boolean;
}

export interface AnsweredRecord extends RecordBase {
  readonly kind: 'answered';
  readonly item: string;
  readonly rev: number;
  readonly kps: readonly string[];
  readonly response: Response;
  readonly outcome: Outcome;
  readonly credit: number;
  /** 1 for the first try after the item was opened or reset. */
  readonly attempt: number;
  /** Seed of a parametrised item. */
  readonly seed: string | null;
  readonly place: Place;
}

/** One answered turn of a dialogue. */
export interface RepliedRecord extends RecordBase {
  readonly kind: 'replied';
  readonly dialogue: string;
  readonly rev: number;
  readonly run: string;
  readonly turn: string;
  readonly kps: readonly string[];
  /** The option chosen or the words typed. */
  readonly input:
    | { readonly kind: 'choice'; readonly option: string }
    | { readonly kind: 'typed'; readonly text: string };
  readonly score: number;
  /** Points of the rubric that were hit and missed; empty for choices. */
  readonly hit: readonly string[];
  readonly missed: readonly string[];
}

export interface FinishedRecord extends RecordBase {
  readonly kind: 'finished';
  readonly dialogue: string;
  readonly rev: number;
  readonly run: string;
  readonly ending: string;
  readonly outcome: 'good' | 'fair' | 'bad';
  readonly score: number;
}

export type LearningRecord =
  ReadRecord | LessonDoneRecord | AnsweredRecord | RepliedRecord | FinishedRecord;

/** A record before the store gives it its id and time. */
export type NewRecord = LearningRecord extends infer R
  ? R extends LearningRecord
    ? Omit<R, 'id' | 'at'>
    : never
  : never;

/** What an agent did in a turn, in the order given; enough to play a run again. */
export type RunInput = RepliedRecord['input'];

/** An unfinished run of a dialogue: the file's revision, the seed and the inputs so far replay it exactly. */
export interface SavedRun {
  readonly rev: number;
  readonly seed: string;
  /** The run's id, as in `replied` and `finished` records. */
  readonly run: string;
  readonly inputs: readonly RunInput[];
}
