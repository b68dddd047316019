/**
 * The result of assessing one typed reply. Codes and evidence come from the domain, sentences from the rubric. Whatever
 * gives or takes a point names the words it rests on (`evidence`) and what found them (`by`).
 */
import type { Stance } from './stance.ts';

/** A stretch of the reply as typed: `text === reply.slice(start, end)` (UTF-16 offsets). */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What fired. */
export type Cause =
  /** Words of the rubric or the library stand in the reply. */
  | {
      readonly kind: 'words';
      /** The pattern as its author wrote it; those of `all` and `near` joined by ` + `. */
      readonly pattern: string;
      /** The concept the pattern was looked up for. */
      readonly concept?: string;
      /** How the words stand: what the guards made of them. */
      readonly stance: Stance;
      /** Slips of the input method in them, and what they were read as: 退宽 → 退款. */
      readonly slips?: readonly Slip[];
    }
  /** A rule of the marking itself, with the points it is about. */
  | { readonly kind: 'rule'; readonly rule: string; readonly points: readonly string[] };

export interface Slip {
  readonly typed: string;
  readonly read: string;
}

export type PointState =
  /** An accepted form stands in the reply, affirmed. */
  | 'hit'
  /** Nothing of it was found. */
  | 'missed'
  /** A contrary form, or an accepted form negated. */
  | 'contrary'
  /** An accepted form stands only as a question, a hedge or a quotation; does not count. */
  | 'unclear';

export interface PointJudgement {
  readonly id: string;
  readonly state: PointState;
  readonly hit: boolean;
  /** The words that did it; empty when missed. */
  readonly evidence: readonly Span[];
  /** Share of 100 this point is worth. */
  readonly worth: number;
  /** Share of 100 it gave (negative for contrary). */
  readonly earned: number;
  readonly by: readonly Cause[];
  /** A point of an act at the desk: the acts of the input that caused it, by index; it has no evidence in words. */
  readonly acts?: readonly number[];
}

export interface ForbiddenJudgement {
  readonly id: string;
  readonly evidence: readonly Span[];
  readonly penalty: number;
  readonly rule?: string;
  readonly by: readonly Cause[];
  /** A wrong act at the desk: the acts of the input that caused it, by index. */
  readonly acts?: readonly number[];
}

/** What was judged elsewhere and counts with the words: what the agent did at the desk. */
export interface Extra {
  readonly points: readonly ExtraPoint[];
  readonly forbidden: readonly Omit<ForbiddenJudgement, 'by'>[];
  /** Something was done, so that a reply without words is not empty. */
  readonly done: boolean;
}

export interface ExtraPoint {
  readonly id: string;
  /** Beside the weights of the rubric's points. */
  readonly weight: number;
  readonly essential: boolean;
  readonly state: PointState;
  readonly acts: readonly number[];
}

export interface OrderJudgement {
  /** `before` should come before `after` but did not. */
  readonly before: string;
  readonly after: string;
  readonly penalty: number;
  /** The words of `after` that came too early, then those of `before`. */
  readonly evidence: readonly Span[];
  readonly by: readonly Cause[];
}

/** Who bears it or does it. */
export type PromiseSide = 'shop' | 'customer' | 'carrier' | 'platform';

/** What the agent undertook: affirmed, not asked, hedged, denied or quoted. */
export interface PromiseJudgement {
  /** The kind of promise in the library: refund, shipment, compensation … */
  readonly id: string;
  /** The promised thing, as typed. */
  readonly what: string;
  /** By when, as typed; null when no time is named. */
  readonly when: string | null;
  readonly who: PromiseSide | null;
  readonly evidence: readonly Span[];
  readonly by: readonly Cause[];
  /** What of the shop's allowances it goes beyond. */
  readonly breach: PromiseBreach | null;
}

export interface PromiseBreach {
  /** The allowance of `shop.yaml`. */
  readonly id: string;
  /** The policy it stands on. */
  readonly policy: string;
  /** The rule of `rules.yaml` behind it. */
  readonly rule?: string;
  /** What is allowed, in the shop's words: “退货入库后 24 小时内退款”. */
  readonly limit: string;
  readonly penalty: number;
}

/** How it was said: 你 for 您, blame, brusqueness, too much warmth. */
export interface ToneJudgement {
  readonly id: string;
  readonly evidence: readonly Span[];
  /** 0: noted only. */
  readonly penalty: number;
  readonly by: readonly Cause[];
}

/** Why a reply cannot score higher. */
export type CapReason =
  /** Nothing at all was typed. */
  | 'empty'
  | 'emoji-only'
  | 'punctuation-only'
  /** The customer's own words, pasted. */
  | 'copied'
  /** A phrase sent with its 【…】 unfilled. */
  | 'placeholder'
  /** Greetings, thanks, apologies and nothing else. */
  | 'courtesy-only'
  | 'essential-missing'
  | 'essential-contrary';

export interface ReplyJudgement {
  readonly text: string;
  /** 0–100, whole. */
  readonly score: number;
  readonly points: readonly PointJudgement[];
  readonly forbidden: readonly ForbiddenJudgement[];
  readonly order: readonly OrderJudgement[];
  readonly promises: readonly PromiseJudgement[];
  readonly tone: readonly ToneJudgement[];
  /** Why the score was capped, if it was. */
  readonly cap: {
    readonly reason: CapReason;
    readonly at: number;
    readonly by: readonly Cause[];
  } | null;
}
