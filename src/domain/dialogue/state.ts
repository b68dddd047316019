/**
 * Where a conversation stands. A state is plain JSON, grows from `begin` by `step` only, and is fully determined by
 * the dialogue file, the seed and the inputs: to keep a conversation, keep `{ seed, inputs }` and `replay` them.
 *
 * Times are milliseconds since the conversation's first moment on its own simulated clock; no real clock is read.
 */
import type { ReplyJudgement } from '../reply/judgement.ts';

export type Value = number | boolean | string;

/** What a learner does at a turn. */
export type DialogueInput =
  | { readonly kind: 'choice'; readonly option: string }
  | { readonly kind: 'typed'; readonly text: string };

/** One entry of the transcript, in the order it happened. */
export type DialogueEvent =
  /** The customer writes, after typing for `typing` ms. `turn` is null in an ending. */
  | {
      readonly kind: 'line' | 'picture';
      readonly at: number;
      readonly turn: string | null;
      readonly typing: number;
      readonly text: string;
    }
  /** Something happens; `minutes` may have passed. */
  | {
      readonly kind: 'notice';
      readonly at: number;
      readonly turn: string | null;
      readonly typing: number;
      readonly text: string;
      readonly minutes: number;
    }
  /** The agent answers; details in `answers[answer]`. */
  | {
      readonly kind: 'reply';
      readonly at: number;
      readonly turn: string;
      readonly answer: number;
      readonly text: string;
    }
  | {
      readonly kind: 'judgement';
      readonly at: number;
      readonly turn: string;
      readonly answer: number;
      readonly score: number;
    }
  | { readonly kind: 'mood'; readonly at: number; readonly from: number; readonly to: number }
  /** `forced`: the customer's patience was over (see MAX_ANSWERS). */
  | {
      readonly kind: 'ending';
      readonly at: number;
      readonly ending: string;
      readonly forced: boolean;
    };

/** One answered turn. */
export interface Answer {
  readonly turn: string;
  /** How often this turn had been answered before. */
  readonly visit: number;
  readonly input: DialogueInput;
  /** The words the customer read. */
  readonly text: string;
  /** 0–100. */
  readonly score: number;
  /** Of a typed reply; null for a choice. */
  readonly judgement: ReplyJudgement | null;
  /** Index of the option or branch taken. */
  readonly branch: number;
  readonly moodBefore: number;
  readonly moodAfter: number;
  readonly at: number;
}

export interface DialogueState {
  readonly dialogue: string;
  readonly rev: number;
  readonly seed: string;
  /** The simulated clock, ms. */
  readonly at: number;
  /** The turn waiting for an answer; null when finished. */
  readonly turn: string | null;
  readonly ending: string | null;
  /** 0–100. */
  readonly mood: number;
  readonly variables: Readonly<Record<string, Value>>;
  /** Answers given so far, by turn id. */
  readonly visits: Readonly<Record<string, number>>;
  readonly transcript: readonly DialogueEvent[];
  readonly answers: readonly Answer[];
  readonly inputs: readonly DialogueInput[];
}

/** Why an input was not taken; the state stays as it was. */
export type StepError =
  | { readonly reason: 'finished' }
  | { readonly reason: 'wrong-kind'; readonly expected: DialogueInput['kind'] }
  | { readonly reason: 'unknown-option'; readonly option: string }
  | { readonly reason: 'option-not-offered'; readonly option: string }
  | { readonly reason: 'empty-text' }
  | { readonly reason: 'text-too-long'; readonly length: number; readonly limit: number };

/** Longest reply, in UTF-16 units. */
export const MAX_REPLY_LENGTH = 1000;

/** After this many answers the customer's patience is over and the first bad ending comes. */
export const MAX_ANSWERS = 40;
