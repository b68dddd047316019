/**
 * What a shift says about the learner. Figures and codes; sentences live in content/ui and in the dialogues. All of it
 * is JSON, equal byte for byte for an equal world and equal inputs. Times are ms of shift time, shares 0–1, points 0–100.
 */
import type { DeskAct } from '../desk/act.ts';
import type { ActBreach } from '../desk/problem.ts';
import type { DialogueReport } from '../dialogue/report.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';
import type { ClockMode, Flag, Summary } from './input.ts';
import type { Counting, Interruption, Scenario } from './schema.ts';
import type { ChatLine, ChatStatus } from './state.ts';

/** A share with the figures it came from; `value` null when there was nothing to divide by. */
export interface Ratio {
  readonly of: number;
  readonly from: number;
  readonly value: number | null;
}

/** One round: from the customer's first unanswered line to the first human answer. */
export interface Round {
  readonly chat: number;
  readonly from: number;
  /** Null: never answered. */
  readonly to: number | null;
  /** What counts: whole ms, capped. */
  readonly counted: number;
}

export interface ShiftMetrics {
  readonly rounds: readonly Round[];
  /** Mean over chats of their first round, ms. Null: no round. */
  readonly firstResponse: number | null;
  /** Mean over all rounds, ms. */
  readonly averageResponse: number | null;
  readonly longestResponse: number | null;
  readonly unanswered: number;
  readonly threeMinuteRate: Ratio;
  /** Rounds answered ÷ rounds. */
  readonly replyRate: Ratio;
  /** Customers who came, were answered at least once, left by themselves, were still there at an early end. */
  readonly came: number;
  readonly served: number;
  readonly left: number;
  readonly unfinished: number;
  /** 询单转化率: buying customers ÷ served customers who could buy. */
  readonly conversion: Ratio;
  /** 客单价 by buying customers: sales ÷ buying customers, yuan. */
  readonly orderValue: Ratio;
  /** 客件数: pieces ÷ buying customers. */
  readonly pieces: Ratio;
  /** 联单率: orders with two products or more ÷ orders. */
  readonly linkedOrders: Ratio;
  /** 退款率: pieces refunded ÷ pieces sold by the agent on this shift. */
  readonly refundRate: Ratio;
  /** Mean final mood of everyone who came, 0–100. */
  readonly satisfaction: number | null;
  readonly moods: Readonly<Record<'satisfied' | 'calm' | 'impatient' | 'angry', number>>;
  /** Good endings count 1, fair ½, bad and unfinished 0; ÷ everyone who came. */
  readonly resolved: Ratio;
  readonly forbidden: number;
  readonly promiseBreaches: number;
  readonly actBreaches: number;
  /** Acts that were asked for and right ÷ (acts asked for + wrong acts + breaches). */
  readonly actAccuracy: Ratio;
  /** Filled parts of 5W1H ÷ 6 × closed or over chats. */
  readonly summaries: Ratio;
  /** Mean score of the agent's answers, 0–100. */
  readonly replyScore: number | null;
  /** Interruptions: mean score (late halves it, unanswered 0). */
  readonly interruptions: number | null;
  readonly hints: number;
  readonly messages: number;
  readonly automatic: number;
}

/** Items of 服务 (service-score-items) and the lines of both appraisals. */
export type AppraisalCode =
  'service' | 'conversion' | 'order-value' | 'reception' | 'refund-rate' | 'reviews' | 'resolution';
export type ServiceCode =
  | 'chat-quality'
  | 'reply-rate'
  | 'response-time'
  | 'customer-rating'
  | 'complaints'
  | 'notes'
  | 'professionalism';

/** One line to be worked out in front of the learner. */
export interface AppraisalLine<Code extends string> {
  readonly code: Code;
  /** As the course states it, of 100 (of the line above for parts). */
  readonly weight: number;
  /** After the weights of lines without a figure were shared out among the others. 0: no figure. */
  readonly counted: number;
  /** What was measured, in the unit of `unit`; null: this shift has no figure for it. */
  readonly value: number | null;
  readonly target: number | null;
  readonly unit: 'share' | 'yuan' | 'customers' | 'pieces' | 'ms' | 'points';
  /** Which formula; a sentence of content/ui/report with `figures` as its parameters. */
  readonly formula: string;
  readonly figures: Readonly<Record<string, number>>;
  /** 0–100 of this line. */
  readonly score: number | null;
  /** score × counted ÷ 100. */
  readonly points: number;
}

export interface Appraisal {
  readonly role: Scenario['role'];
  readonly lines: readonly AppraisalLine<AppraisalCode>[];
  /** Parts of the line `service`. */
  readonly service: readonly AppraisalLine<ServiceCode>[];
  /** 0–100, one decimal. Null: nobody came. */
  readonly score: number | null;
  /** Knowledge points of the course the weights and items come from. */
  readonly sources: readonly string[];
}

export const RADAR_AXES = ['speed', 'quality', 'care', 'results', 'acts', 'rules'] as const;
export type RadarAxis = (typeof RADAR_AXES)[number];

/** A stretch of a chat's time line. */
export interface TimeSpan {
  readonly kind: 'queued' | 'waiting' | 'answered';
  readonly from: number;
  readonly to: number;
}

export interface TimePoint {
  readonly kind:
    | 'started'
    | 'said'
    | 'auto'
    | 'sent'
    | 'acted'
    | 'settled'
    | 'nudged'
    | 'timer'
    | 'left'
    | 'over'
    | 'closed';
  readonly at: number;
  /** Index of the chat's lines, where the event has one. */
  readonly line: number | null;
}

/** One line the agent sent, with what it was judged by. */
export interface MessageReport {
  readonly line: number;
  readonly at: number;
  readonly text: string;
  readonly phrase: string | null;
  /** Index of the conversation's turns (`conversation.turns`); several messages may share one. */
  readonly turn: number | null;
  /** Where the message stands in the joined text the evidence spans refer to. */
  readonly from: number;
  /** How long the customer had waited; null when no answer was owed. */
  readonly response: number | null;
  readonly judgement: ReplyJudgement | null;
  /** What the authors say of forbidden words in a message that answered nothing; an answer's are in its turn's feedback. */
  readonly forbidden: readonly {
    readonly id: string;
    readonly label: string;
    readonly say: string;
  }[];
}

export interface ActReport {
  readonly line: number;
  readonly at: number;
  readonly act: DeskAct;
  readonly seen: boolean;
  readonly turn: number | null;
  /** `right`: earned a point. `wrong`: a wrong act of the turn. `extra`: neither. */
  readonly verdict: 'right' | 'wrong' | 'extra';
  readonly breaches: readonly ActBreach[];
}

export interface ChatReport {
  readonly chat: number;
  readonly dialogue: string;
  readonly rev: number;
  readonly title: string;
  readonly customer: { readonly id: string; readonly name: string; readonly sign: string };
  readonly status: ChatStatus;
  readonly arrivedAt: number;
  readonly startedAt: number | null;
  readonly overAt: number | null;
  readonly left: boolean;
  readonly firstResponse: number | null;
  readonly averageResponse: number | null;
  readonly moodStart: number;
  readonly moodEnd: number;
  readonly lines: readonly ChatLine[];
  readonly spans: readonly TimeSpan[];
  readonly points: readonly TimePoint[];
  /** Mood over time, a step line. */
  readonly moods: readonly { readonly at: number; readonly mood: number }[];
  readonly messages: readonly MessageReport[];
  readonly acts: readonly ActReport[];
  /** What was bought here, yuan; null: nothing. */
  readonly sale: {
    readonly order: string;
    readonly amount: number;
    readonly pieces: number;
  } | null;
  /** Turn by turn, as after a single dialogue; null: never started. */
  readonly conversation: DialogueReport | null;
  readonly summary: Summary | null;
  readonly flag: Flag;
  readonly memo: string;
  readonly tags: readonly string[];
}

export interface InterruptionReport {
  readonly id: string;
  readonly from: Interruption['from'];
  readonly text: string;
  readonly shownAt: number | null;
  readonly answeredAt: number | null;
  readonly late: boolean;
  /** The answer given, and the best one. */
  readonly answer: { readonly id: string; readonly text: string; readonly feedback: string } | null;
  readonly best: { readonly id: string; readonly text: string };
  /** 0–100 after the late rule. */
  readonly score: number;
}

/** Something to practise next: a turn of a dialogue and what was missed there. */
export interface PracticeHint {
  readonly kp: string;
  /** Mean score of the answers that practised the point. */
  readonly score: number;
  readonly chat: number;
  readonly dialogue: string;
  readonly turn: string;
  /** Points missed there, as labels of the rubric. */
  readonly missed: readonly { readonly id: string; readonly label: string }[];
}

export interface ShiftReport {
  readonly shift: string;
  readonly rev: number;
  readonly title: string;
  readonly kind: Scenario['kind'];
  readonly role: Scenario['role'];
  readonly seed: string;
  readonly clock: ClockMode;
  /** The shop's time at the beginning. */
  readonly from: string;
  readonly ended: 'running' | 'done' | 'early';
  readonly usedMs: number;
  readonly counting: Counting;
  readonly targets: Scenario['targets'];
  readonly metrics: ShiftMetrics;
  readonly appraisal: Appraisal;
  readonly radar: readonly { readonly axis: RadarAxis; readonly value: number | null }[];
  readonly chats: readonly ChatReport[];
  readonly interruptions: readonly InterruptionReport[];
  /** At most three, weakest first. */
  readonly practice: readonly PracticeHint[];
}
