/**
 * Where a conversation stands. A state is plain JSON, grows from `begin` by `step` only, and is fully determined by
 * the dialogue file, the seed and the inputs: to keep a conversation, keep `{ seed, inputs }` and `replay` them.
 *
 * Times are milliseconds since the conversation's first moment on its own simulated clock; no real clock is read.
 */
import type { DeskAct } from '../desk/act.ts';
import type { OrderState } from '../desk/desk-shop.ts';
import type { ActBreach, ActProblem } from '../desk/problem.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';

export type Value = number | boolean | string;

/** `at`: when it happened on the conversation's clock, ms; left out, the engine simulates how long an agent takes. */
interface Timed {
  readonly at?: number | undefined;
}

/** An answer to a turn: what the customer was told, by choosing, typing or acting. */
export type AnswerInput = Timed &
  (
    | { readonly kind: 'choice'; readonly option: string }
    /** Several messages of one answer are joined with a line break. */
    | {
        readonly kind: 'typed';
        readonly text: string;
        readonly acts?: readonly DeskAct[] | undefined;
      }
    /** At a choice turn acts are done beside the answer: the turn goes on waiting. */
    | { readonly kind: 'act'; readonly acts: readonly DeskAct[] }
  );

/** Everything that moves a conversation on. */
export type DialogueInput =
  | AnswerInput
  | (Timed &
      (
        | /** A timer of the turn ran out. */ { readonly kind: 'timer'; readonly timer: string }
          /** The customer's patience on a shift: the mood changes, nothing else. */
        | { readonly kind: 'wait'; readonly mood: number }
        /** The customer gives up: the first bad ending. */
        | { readonly kind: 'leave' }
        /** The learner looked at the goal (1) or the points (2). */
        | { readonly kind: 'hint'; readonly level: 1 | 2 }
      ));

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
  /** The customer withdraws the line `transcript[of]`. */
  | { readonly kind: 'recall'; readonly at: number; readonly of: number }
  /** An order appears at the desk or changes its state, by the customer's doing. */
  | {
      readonly kind: 'order';
      readonly at: number;
      readonly order: string;
      readonly state: OrderState;
    }
  /** The agent does something at the desk. `answer` null: beside the answers, at a choice turn. */
  | {
      readonly kind: 'act';
      readonly at: number;
      readonly turn: string;
      readonly answer: number | null;
      readonly act: DeskAct;
    }
  /** A timer of the turn ran out. */
  | {
      readonly kind: 'timer';
      readonly at: number;
      readonly turn: string;
      readonly timer: string;
    }
  /** The agent answers in words; details in `answers[answer]`. An answer of acts alone has no such event. */
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
  /** `forced`: no answer led here; the customer's patience was over (MAX_ANSWERS) or they left (`left`). */
  | {
      readonly kind: 'ending';
      readonly at: number;
      readonly ending: string;
      readonly forced: boolean;
      readonly left: boolean;
    };

/** One answered turn. */
export interface Answer {
  readonly turn: string;
  /** How often this turn had been answered before; asking again (`retry`) is not counted. */
  readonly visit: number;
  readonly input: AnswerInput;
  /** Index of the input in `inputs`. */
  readonly step: number;
  /** The words the customer read; empty for acts alone. */
  readonly text: string;
  /** 0–100. */
  readonly score: number;
  /** Of a typed reply or of acts; null for a choice. */
  readonly judgement: ReplyJudgement | null;
  /** What the acts went beyond; each costs its penalty. */
  readonly breaches: readonly AnswerBreach[];
  /** Index of the option or branch taken; −1: the reply said nothing to the matter and the customer asked again. */
  readonly branch: number;
  /** Hints looked at before: 0 none, 1 the goal, 2 the points. */
  readonly hints: 0 | 1 | 2;
  readonly moodBefore: number;
  readonly moodAfter: number;
  readonly at: number;
}

export interface AnswerBreach extends ActBreach {
  readonly act: DeskAct;
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
  /** Since when the turn waits for an answer; timers count from here. */
  readonly waitingSince: number;
  /** Timers that ran out, times asked again and hints looked at while the turn waits. */
  readonly fired: readonly string[];
  readonly retries: number;
  readonly hints: 0 | 1 | 2;
  /** What acts beside the answers went beyond; counts with the answer to come. */
  readonly aside: readonly AnswerBreach[];
  /** Lines said that are said once. */
  readonly said: readonly string[];
  readonly transcript: readonly DialogueEvent[];
  readonly answers: readonly Answer[];
  readonly inputs: readonly DialogueInput[];
}

/** Why an input was not taken; the state stays as it was. */
export type StepError =
  | { readonly reason: 'finished' }
  | { readonly reason: 'wrong-kind'; readonly expected: AnswerInput['kind'] }
  | { readonly reason: 'unknown-option'; readonly option: string }
  | { readonly reason: 'option-not-offered'; readonly option: string }
  | { readonly reason: 'empty-text' }
  | { readonly reason: 'text-too-long'; readonly length: number; readonly limit: number }
  | { readonly reason: 'too-many-acts'; readonly count: number; readonly limit: number }
  /** The desk refused the act with this index. */
  | { readonly reason: 'act'; readonly index: number; readonly problem: ActProblem }
  /** The dialogue asks for acts or was given some, and no desk came with it. */
  | { readonly reason: 'no-desk' }
  | { readonly reason: 'unknown-timer' | 'timer-fired'; readonly timer: string }
  /** A time or a change of mood that is no number. */
  | { readonly reason: 'bad-number' };

/** Longest reply, in UTF-16 units. */
export const MAX_REPLY_LENGTH = 1000;

/** Most acts of one answer. */
export const MAX_ACTS = 20;

/** After this many answers the customer's patience is over and the first bad ending comes. */
export const MAX_ANSWERS = 40;
