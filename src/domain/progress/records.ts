/**
 * Learning records: one append-only event each, merged by id, never changed. Everything the product says about a
 * learner (mastery, wrong book, lesson done, continue here) is computed from them.
 */
import type { AnswerInput, DialogueInput } from '../dialogue/state.ts';
import type { Outcome } from '../quiz/outcome.ts';
import type { ItemKind } from '../quiz/schema.ts';
import type { Response } from '../quiz/response.ts';
import type { ShiftReplay } from '../shift/input.ts';

interface RecordBase {
  /** Globally unique; made once by the device that saw the event. */
  readonly id: string;
  /** Milliseconds since the epoch, by the learner's clock. */
  readonly at: number;
}

/** Where an answer was given. `exam`: any paper, whatever its mode; `placement`: the diagnosis before a track. */
export type Place = 'lesson' | 'bank' | 'wrong-book' | 'review' | 'exam' | 'placement';

/** How sure the learner was, where a paper asks. */
export type Certainty = 'sure' | 'unsure';

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
  /** The run of a paper it belongs to; null outside papers. */
  readonly sitting: string | null;
  /** Hints seen before answering. */
  readonly hints: number;
  readonly certainty: Certainty | null;
  /** Time spent on the question, ms; null when nobody measured. */
  readonly ms: number | null;
  /** 材料题: how each of its questions came out; null for other kinds. */
  readonly parts: readonly PartOutcome[] | null;
}

/** The part of an answer given outside papers, where nobody counts hints or time. */
export const OUTSIDE_PAPERS = {
  sitting: null,
  hints: 0,
  certainty: null,
  ms: null,
  parts: null,
} as const satisfies Partial<AnsweredRecord>;

/** One question of a 材料题, as it speaks about its own knowledge points. */
export interface PartOutcome {
  readonly item: string;
  readonly kps: readonly string[];
  readonly outcome: Outcome;
  readonly credit: number;
}

/**
 * Somebody looked at a rubric's mark and gave another: the learner (`self`) or a teacher beside them (`teacher`).
 * Nobody's identity is checked. The newest override of an answer counts; the answer itself never changes.
 */
export interface RemarkedRecord extends RecordBase {
  readonly kind: 'remarked';
  /** The id of the `answered` record. */
  readonly of: string;
  readonly by: 'self' | 'teacher';
  /** 0–1. */
  readonly credit: number;
  /** Points of the rubric held to be earned. */
  readonly points: readonly string[];
}

/** A paper was begun: from now on its items count as seen. */
export interface BegunRecord extends RecordBase {
  readonly kind: 'begun';
  readonly sitting: string;
  /** Id of content/papers, or of a paper the learner put together (`own`, `missed`, `placement-<track>`). */
  readonly paper: string;
  readonly rev: number;
  readonly seed: string;
  readonly items: readonly string[];
}

/** A paper was handed in. Its answers are `answered` records with the same `sitting`. */
export interface SatRecord extends RecordBase {
  readonly kind: 'sat';
  readonly sitting: string;
  readonly paper: string;
  readonly rev: number;
  readonly title: string;
  readonly mode: PaperMode;
  readonly seed: string;
  /** The questions in the order shown. */
  readonly questions: readonly SatQuestion[];
  readonly earned: number;
  readonly points: number;
  /** Least share of the points to pass, 0–1; null when the paper knows no passing. */
  readonly pass: number | null;
  readonly startedAt: number;
  /** Time in use, without pauses and time away, ms. */
  readonly usedMs: number;
  /** null: untimed. */
  readonly limitMs: number | null;
  /** How often the clock was stopped (by hand or by leaving), and how much time was added, ms. */
  readonly pauses: number;
  readonly extendedMs: number;
}
export type PaperMode = 'practice' | 'timed' | 'mock';
export interface SatQuestion {
  readonly item: string;
  readonly rev: number;
  readonly kind: ItemKind;
  readonly points: number;
  readonly earned: number;
  readonly outcome: Outcome;
  /** The `answered` record that was marked; null when left unanswered. */
  readonly answer: string | null;
  /** The learner marked it to look at again. */
  readonly flagged?: true | undefined;
}

/** A card was shown and graded: 1 forgotten, 2 hard, 3 good, 4 easy (FSRS). */
export interface ReviewedRecord extends RecordBase {
  readonly kind: 'reviewed';
  /** `item/<id>`, `point/<dialogue>/<turn>[.<point>]` or `term/<id>`. */
  readonly card: string;
  /** The item's or dialogue's revision; 1 for terms. */
  readonly rev: number;
  readonly rating: 1 | 2 | 3 | 4;
  readonly ms: number | null;
}

/** The learner did something with a card that is not an answer. */
export interface CardRecord extends RecordBase {
  readonly kind: 'card';
  readonly card: string;
  /** `add`/`remove`: glossary terms join by choice. `suspend`/`resume`: out of the queue, back into it. */
  readonly action: 'add' | 'remove' | 'suspend' | 'resume';
}

/** Takes back one `reviewed` or `card` record. */
export interface UndoneRecord extends RecordBase {
  readonly kind: 'undone';
  readonly of: string;
}

/** What a placement test found for a track; the newest one of a track makes the plan. */
export interface PlacedRecord extends RecordBase {
  readonly kind: 'placed';
  readonly track: string;
  readonly sitting: string;
  /** Knowledge points held to be known, by answer or by inference; the others are to be learnt. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
}

/** One answered turn of a dialogue. */
export interface RepliedRecord extends RecordBase {
  readonly kind: 'replied';
  readonly dialogue: string;
  readonly rev: number;
  readonly run: string;
  readonly turn: string;
  readonly kps: readonly string[];
  /** The option chosen, the words typed, what was done at the desk. */
  readonly input: AnswerInput;
  readonly score: number;
  /** Points of the rubric and of acts that were hit and missed; empty for choices. */
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

/**
 * A shift at the desk was worked. Its conversations also leave `replied` and `finished` records, whose run is
 * `<run>.<chat>`.
 */
export interface WorkedRecord extends RecordBase {
  readonly kind: 'worked';
  readonly run: string;
  /** Enough to play and score the shift again. */
  readonly replay: ShiftReplay;
  /** 0–100 by the role's appraisal; null when there was nothing to score. */
  readonly score: number | null;
  readonly role: ShiftReplay['role'];
  /** Customers answered at least once, and those who gave up waiting. */
  readonly served: number;
  readonly left: number;
  /** Time at the desk without pauses, ms. */
  readonly usedMs: number;
  readonly ended: 'done' | 'early';
}

export type LearningRecord =
  | ReadRecord
  | LessonDoneRecord
  | AnsweredRecord
  | RemarkedRecord
  | BegunRecord
  | SatRecord
  | ReviewedRecord
  | CardRecord
  | UndoneRecord
  | PlacedRecord
  | RepliedRecord
  | FinishedRecord
  | WorkedRecord;

/** A record before the store gives it its id and time. */
export type NewRecord = LearningRecord extends infer R
  ? R extends LearningRecord
    ? Omit<R, 'id' | 'at'>
    : never
  : never;

/** An unfinished run of a dialogue: the file's revision, the seed and the inputs so far replay it exactly. */
export interface SavedRun {
  readonly rev: number;
  readonly seed: string;
  /** The run's id, as in `replied` and `finished` records. */
  readonly run: string;
  readonly inputs: readonly DialogueInput[];
}
