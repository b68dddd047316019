/**
 * What a learner does on a shift, and what is kept of it. `at` is the shift's own clock: milliseconds since it began,
 * pauses excluded. Scenario, seed and inputs determine everything else, so a replay keeps only these.
 */
import type { DeskAct } from '../desk/act.ts';
import type { AutoReplies } from '../desk/auto-reply.ts';
import type { Scenario } from './schema.ts';

/** 工单小结: who, when, where, what, why, how. Empty texts are allowed and show in the summary's completeness. */
export interface Summary {
  readonly when: string;
  readonly who: string;
  readonly where: string;
  readonly what: string;
  readonly why: string;
  readonly how: string;
}
export const SUMMARY_PARTS = ['when', 'who', 'where', 'what', 'why', 'how'] as const;

export type AgentStatus = 'online' | 'busy' | 'away';
export const FLAGS = ['none', 'red', 'yellow', 'green', 'blue'] as const;
export type Flag = (typeof FLAGS)[number];

export type ShiftInput = { readonly at: number } & (
  | {
      readonly kind: 'message';
      readonly chat: number;
      readonly text: string;
      /** The quick phrase it came from. */
      readonly phrase?: string;
    }
  | { readonly kind: 'choose'; readonly chat: number; readonly option: string }
  | { readonly kind: 'act'; readonly chat: number; readonly act: DeskAct }
  /** The learner looks at a chat. */
  | { readonly kind: 'open'; readonly chat: number }
  | { readonly kind: 'hint'; readonly chat: number; readonly level: 1 | 2 }
  | { readonly kind: 'mark'; readonly chat: number; readonly flag?: Flag; readonly memo?: string }
  /** Only a chat that is over can be closed. */
  | { readonly kind: 'close'; readonly chat: number; readonly summary: Summary | null }
  | { readonly kind: 'answer'; readonly interruption: string; readonly answer: string }
  | { readonly kind: 'status'; readonly status: AgentStatus }
  /** Time went on, nothing was done. */
  | { readonly kind: 'pass' }
  /** In `running` an early end. */
  | { readonly kind: 'end' }
);

/**
 * `real`: shift time is wall time. `slow`: half of it. `untimed`: time moves only with what the learner does
 * (see time.ts). The engine is the same; every score carries the mode.
 */
export const CLOCK_MODES = ['real', 'slow', 'untimed'] as const;
export type ClockMode = (typeof CLOCK_MODES)[number];

/** A shift on paper: enough to score it again. */
export interface ShiftReplay {
  readonly shift: string;
  readonly rev: number;
  readonly title: string;
  readonly role: Scenario['role'];
  readonly seed: string;
  readonly clock: ClockMode;
  /** The dialogues as they were, in the scenario's order. */
  readonly dialogues: readonly { readonly id: string; readonly rev: number }[];
  /** Only of the learner's own selection: it stands in no file. */
  readonly scenario?: Scenario;
  readonly autoReplies: AutoReplies;
  readonly inputs: readonly ShiftInput[];
  /** How long the learner paused in all, wall milliseconds; not part of shift time. */
  readonly pausedMs: number;
}
