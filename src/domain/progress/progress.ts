/** What all records of a learner add up to; made by `reduce`, never stored. */
import type { Outcome } from '../quiz/outcome.ts';
import type { FinishedRecord } from './records.ts';
import type { Trail } from './trail.ts';

export interface LessonProgress {
  readonly lesson: string;
  readonly openedAt: number;
  readonly lastAt: number;
  /** Where the learner was last. */
  readonly section: string | null;
  readonly fraction: number;
  /** The largest fraction ever reached, 0–1. */
  readonly furthest: number;
  readonly done: boolean;
}

export interface ItemProgress {
  readonly item: string;
  /** Answers that could be marked; empty and unreadable ones do not count. */
  readonly attempts: number;
  readonly lastOutcome: Outcome;
  readonly lastAt: number;
  /** Best credit, 0–1. */
  readonly best: number;
  readonly trail: Trail;
}

export interface DialogueProgress {
  readonly dialogue: string;
  readonly lastAt: number;
  /** Finished runs; a run told twice counts once. */
  readonly runs: number;
  /** Best score, 0–100; null before the first finished run. */
  readonly best: number | null;
  readonly last: Pick<FinishedRecord, 'score' | 'outcome' | 'ending' | 'at'> | null;
}

/** A rubric point of a typed turn, or (`point: null`) the choice made at a turn. */
export interface PointProgress {
  readonly dialogue: string;
  readonly turn: string;
  readonly point: string | null;
  readonly trail: Trail;
}

/** One answer as it speaks about a knowledge point. */
export interface Evidence {
  readonly at: number;
  /** 0–1. */
  readonly credit: number;
  /** 1, or less when the answer followed the explanation. */
  readonly weight: number;
  /** What was answered; different sources make better evidence. */
  readonly source: string;
}

export interface Progress {
  readonly records: number;
  readonly lessons: ReadonlyMap<string, LessonProgress>;
  readonly items: ReadonlyMap<string, ItemProgress>;
  readonly dialogues: ReadonlyMap<string, DialogueProgress>;
  readonly points: ReadonlyMap<string, PointProgress>;
  /** By knowledge point, oldest first. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
}
