/**
 * The result of assessing one typed reply. Codes and evidence come from the domain, sentences from the rubric.
 */

/** A stretch of the reply as typed: `text === reply.slice(start, end)` (UTF-16 offsets). */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
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
  /** A point of an act at the desk: the acts of the input that caused it, by index; it has no evidence in words. */
  readonly acts?: readonly number[];
}

export interface ForbiddenJudgement {
  readonly id: string;
  readonly evidence: readonly Span[];
  readonly penalty: number;
  readonly rule?: string;
  /** A wrong act at the desk: the acts of the input that caused it, by index. */
  readonly acts?: readonly number[];
}

/** What was judged elsewhere and counts with the words: what the agent did at the desk. */
export interface Extra {
  readonly points: readonly ExtraPoint[];
  readonly forbidden: readonly ForbiddenJudgement[];
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
}

export type CapReason = 'empty' | 'essential-missing' | 'essential-contrary';

export interface ReplyJudgement {
  readonly text: string;
  /** 0–100, whole. */
  readonly score: number;
  readonly points: readonly PointJudgement[];
  readonly forbidden: readonly ForbiddenJudgement[];
  readonly order: readonly OrderJudgement[];
  /** Why the score was capped, if it was. */
  readonly cap: { readonly reason: CapReason; readonly at: number } | null;
}
