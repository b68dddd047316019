/**
 * Where a shift stands. A state is plain JSON, grows from `begin` by `take` and `advance` only, and is fully determined
 * by the world (scenario, dialogues, lexicon, shop, seed, clock mode, automatic replies) and the inputs.
 *
 * Times are milliseconds of the shift's own clock. A chat's number is its customer's place in the scenario.
 */
import type { DeskAct } from '../desk/act.ts';
import type { ActBreach, ActProblem } from '../desk/problem.ts';
import type { DeskShop } from '../desk/desk-shop.ts';
import type { AutoLine } from '../desk/auto-reply.ts';
import type { DialogueState } from '../dialogue/state.ts';
import type { Seen } from '../desk/seen.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';
import { fail, type Result } from '../shared/result.ts';
import type { AgentStatus, Flag, ShiftInput, Summary } from './input.ts';

/** One line of a chat, in the order it was said. */
export interface ChatLine {
  readonly at: number;
  /** Of a line of the dialogue: index in its transcript. */
  readonly event: number | null;
  readonly who: 'customer' | 'agent' | 'auto' | 'system';
  /** `notice` only of `system`; `act` only of `agent`: `text` is empty, `act` says it. */
  readonly kind: 'text' | 'picture' | 'notice' | 'act';
  readonly text: string;
  /** A customer's line: an answer is owed from here on. The dialogue's last words and lines under an answer already given owe none. */
  readonly asks: boolean;
  /** The customer took it back; `text` is still what was said. */
  readonly recalled: boolean;
  /** A reminder of a customer who waits, not of the dialogue. */
  readonly nudge: boolean;
  /** Of `auto`: what set it off. */
  readonly by: AutoLine['by'] | null;
  /** Of `agent`: the quick phrase. */
  readonly phrase: string | null;
  readonly act: DeskAct | null;
  /** Of an act: what the customer reads of it; null: nothing. */
  readonly shows: Seen | null;
  /** Of an act: what it promised beyond the agent's authority. */
  readonly breaches: readonly ActBreach[];
  /** The customer sees it: every line but acts like 备注 and 打标签. */
  readonly seen: boolean;
  /** Of `agent`: index in the conversation's `answers` this line is part of; null while it is collected, or when it answered nothing. */
  readonly answer: number | null;
  /** Of an agent's text that answers nothing: what it holds of forbidden words, promises and tone. */
  readonly aside: ReplyJudgement | null;
}

/** What the agent has said and done since the customer's last words, not yet taken by the conversation. */
export interface Collected {
  /** Indices of `lines`, texts and acts. */
  readonly lines: readonly number[];
  /** The option chosen. */
  readonly option: string | null;
  /** The customer has read some of it as an answer: what they still write now owes none. */
  readonly answered: boolean;
}

export type ChatStatus = 'expected' | 'queued' | 'open' | 'over' | 'closed';

export interface ChatState {
  readonly index: number;
  readonly dialogue: string;
  /** Id in shop.yaml. */
  readonly customer: string;
  /** `expected`: not come yet. `queued`: come, waits for a free place. `over`: the conversation has ended. `closed`: put away by the agent. */
  readonly status: ChatStatus;
  readonly arrivesAt: number;
  readonly startedAt: number | null;
  readonly overAt: number | null;
  readonly lines: readonly ChatLine[];
  /** Customer's lines since the learner last looked. */
  readonly unread: number;
  /** Since when an answer is owed (the round's first line); null when none is. */
  readonly waitingSince: number | null;
  /** Since when the customer's patience runs, and how many nudges came of it. */
  readonly patience: { readonly since: number; readonly nudged: number } | null;
  /** 0–100; see dialogue/mood.ts for the words. */
  readonly mood: number;
  readonly collected: Collected;
  /** When the collected reply is taken; null when nothing is collected. */
  readonly settleAt: number | null;
  /** How much of the conversation's transcript has been shown. */
  readonly shown: number;
  /** The customer has said something since their last turn began; before that nothing can answer it. */
  readonly heard: boolean;
  /** Automatic replies that went out: personal ones, and indices of linked questions. */
  readonly automatic: {
    readonly said: readonly AutoLine['by'][];
    readonly questions: readonly number[];
  };
  /**
   * Shift time = the conversation's own time + offset. It falls with every notice that lets minutes pass (“两小时后”): on
   * a shift nobody waits through them.
   */
  readonly offset: number;
  readonly state: DialogueState | null;
  readonly ending: string | null;
  /** Somebody – no machine – said or did something the customer saw before they were gone. */
  readonly served: boolean;
  readonly left: boolean;
  readonly flag: Flag;
  readonly memo: string;
  readonly tags: readonly string[];
  readonly summary: Summary | null;
  readonly hints: readonly (1 | 2)[];
}

export interface InterruptionState {
  readonly id: string;
  readonly shownAt: number | null;
  readonly answer: string | null;
  readonly answeredAt: number | null;
  readonly late: boolean;
  /** Its time ran out before an answer. */
  readonly overdue: boolean;
}

/** What happened, in order. `line`: index of the chat's `lines`. */
export type ShiftEvent = { readonly at: number } & (
  | { readonly kind: 'arrived' | 'started'; readonly chat: number }
  /** `asks`, as in the line. */
  | {
      readonly kind: 'said';
      readonly chat: number;
      readonly line: number;
      readonly asks: boolean;
    }
  /** An order appeared at the desk or changed its state by the customer's doing. */
  | { readonly kind: 'order'; readonly chat: number; readonly order: string }
  | { readonly kind: 'auto'; readonly chat: number; readonly line: number }
  /** A human line: ends the round when `seen`. */
  | {
      readonly kind: 'sent' | 'acted';
      readonly chat: number;
      readonly line: number;
      readonly seen: boolean;
    }
  /** The conversation took the reply. */
  | {
      readonly kind: 'settled';
      readonly chat: number;
      readonly answer: number;
      readonly score: number;
      readonly moodFrom: number;
      readonly moodTo: number;
    }
  | { readonly kind: 'timer'; readonly chat: number; readonly timer: string }
  | {
      readonly kind: 'nudged';
      readonly chat: number;
      readonly moodFrom: number;
      readonly moodTo: number;
    }
  | { readonly kind: 'left'; readonly chat: number }
  | {
      readonly kind: 'over';
      readonly chat: number;
      readonly ending: string;
      readonly outcome: 'good' | 'fair' | 'bad';
    }
  | { readonly kind: 'opened'; readonly chat: number }
  | { readonly kind: 'hinted'; readonly chat: number; readonly level: 1 | 2 }
  | { readonly kind: 'marked'; readonly chat: number }
  | { readonly kind: 'closed'; readonly chat: number; readonly summary: boolean }
  | { readonly kind: 'interrupted' | 'overdue'; readonly interruption: string }
  | {
      readonly kind: 'answered';
      readonly interruption: string;
      readonly answer: string;
      readonly late: boolean;
    }
  | { readonly kind: 'status'; readonly status: AgentStatus }
  /** Every conversation is over; only putting away is left. */
  | { readonly kind: 'wrap-up' }
  | { readonly kind: 'ended'; readonly early: boolean }
);

export interface ShiftState {
  readonly scenario: string;
  readonly rev: number;
  readonly now: number;
  readonly status: 'running' | 'wrap-up' | 'ended';
  readonly agent: AgentStatus;
  /** The chat the learner looks at; lines said there are not unread. */
  readonly viewing: number | null;
  readonly chats: readonly ChatState[];
  /** Chats that wait for a free place, first come first. */
  readonly queue: readonly number[];
  readonly interruptions: readonly InterruptionState[];
  readonly shop: DeskShop;
  readonly log: readonly ShiftEvent[];
  readonly inputs: readonly ShiftInput[];
}

/** Why an input was not taken; the state stays as it was before the call. */
export type ShiftError =
  /** `at` lies before the state's `now`, or is no whole number. */
  | { readonly reason: 'past'; readonly now: number }
  | { readonly reason: 'ended' }
  | { readonly reason: 'unknown-chat' | 'chat-not-open' | 'chat-not-over' }
  | { readonly reason: 'empty-text' }
  | { readonly reason: 'text-too-long'; readonly length: number; readonly limit: number }
  /** No choice is asked for here, or one was made. */
  | { readonly reason: 'no-choice' }
  | { readonly reason: 'unknown-option' }
  /** An order moved on meanwhile that the customer has not told of yet. */
  | { readonly reason: 'act-not-now' }
  | { readonly reason: 'too-many-acts'; readonly limit: number }
  /** See desk/problem.ts. */
  | { readonly reason: 'act'; readonly problem: ActProblem }
  | { readonly reason: 'unknown-interruption' | 'unknown-answer' | 'answered-before' };

/** What comes of an input. */
export type Taken = Result<ShiftState, ShiftError>;

export const tooLong = (text: string, limit: number) =>
  fail({ reason: 'text-too-long', length: text.length, limit } as const);
