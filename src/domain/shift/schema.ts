/**
 * 值班: several customers at one desk on one clock. A scenario says who comes when, how long each of them puts up with
 * waiting, what interrupts the agent, and what a good shift looks like in figures. The conversations themselves are
 * dialogues. See docs/shifts.md.
 */
import { z } from 'zod';
import { DateSchema, IdSchema, TextSchema } from '../shared/ids.ts';
import { TimeSchema } from '../shop/schema.ts';

/** How a customer takes waiting. Seconds count while the customer waits for an answer, from the first unanswered line. */
export const PatienceSchema = z.strictObject({
  /** Every so many seconds of waiting the mood changes and the next nudge is said. */
  every: z.int().min(10).max(600).default(60),
  /** Change of mood each time. */
  mood: z.int().min(-50).max(0).default(-8),
  /** Said one after another; when they are used up the customer only gets more annoyed. */
  nudges: z.array(TextSchema).max(6).default([]),
  /** After so many seconds of waiting the customer gives up and leaves. */
  leaves: z.int().min(30).max(3600).default(300),
});

export const ArrivalSchema = z.strictObject({
  dialogue: IdSchema,
  /** Seconds after the shift's beginning. */
  at: z.int().min(0).max(7200),
  /** The seed adds up to this many seconds. */
  within: z.int().min(0).max(600).default(0),
  patience: PatienceSchema.prefault({}),
});

export const InterruptionAnswerSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  /** 0–100; exactly one answer has the highest. */
  score: z.int().min(0).max(100),
  feedback: TextSchema,
});

/** Something that is no customer: 主管插话, 库房回话, a question of a colleague, a notice of the system. */
export const InterruptionSchema = z.strictObject({
  id: IdSchema,
  /** Seconds after the shift's beginning. */
  at: z.int().min(0).max(7200),
  from: z.enum(['主管', '库房', '同事', '系统']),
  text: TextSchema,
  answers: z.array(InterruptionAnswerSchema).min(2).max(4),
  /** Answered before so many seconds have passed it counts in full, later by half. */
  within: z.int().min(10).max(1800).default(120),
});

/** What the appraisal measures against. */
export const TargetsSchema = z.strictObject({
  /** Seconds. */
  firstResponse: z.number().min(1).max(600).default(10),
  /** Seconds. */
  averageResponse: z.number().min(1).max(600).default(16),
  /** Share of the rounds answered within three minutes. */
  threeMinuteRate: z.number().min(0).max(1).default(0.9),
  /** 询单转化率, share. */
  conversion: z.number().min(0.01).max(1).optional(),
  /** 客单价, yuan a buying customer. */
  orderValue: z.number().min(0.01).max(100_000).optional(),
  /** 客件数, pieces a buying customer. */
  pieces: z.number().min(1).max(100).optional(),
  /** Customers to be served. */
  reception: z.int().min(1).max(12),
});

/** `content/shifts/<id>.yaml` */
export const ScenarioSchema = z.strictObject({
  id: IdSchema,
  rev: z.int().min(1).default(1),
  title: TextSchema,
  /** 平峰, 大促, 售后高峰, 新手; `own`: chosen by the learner, in no file. */
  kind: z.enum(['calm', 'promo', 'aftersale', 'beginner', 'own']),
  /** Which appraisal counts. */
  role: z.enum(['presale', 'aftersale']),
  summary: TextSchema,
  /** What the agent is told when the shift begins. */
  brief: z.array(TextSchema).min(1),
  /** How long it takes about, for the list of shifts. */
  minutes: z.int().min(1).max(120),
  /** The shop's time at the beginning: "2026-11-11 20:00". */
  from: TimeSchema,
  kps: z.array(IdSchema).default([]),
  /** At most min(most, start + ⌊now ÷ every⌋) chats are open at once; whoever comes meanwhile queues. */
  concurrency: z.strictObject({
    start: z.int().min(1).max(12),
    most: z.int().min(1).max(12),
    /** Seconds. */
    every: z.int().min(1).max(3600),
  }),
  customers: z.array(ArrivalSchema).min(1).max(12),
  interruptions: z.array(InterruptionSchema).max(12).default([]),
  targets: TargetsSchema,
});

/**
 * `content/counting.yaml`: how the platform counts responses. Dated data, because platforms change it; the report shows
 * source and status with the figures.
 */
export const CountingSchema = z.strictObject({
  /** The rule of rules.yaml that says it in words. */
  id: IdSchema,
  /** A round lasts at most so many seconds; an unanswered one counts as many. */
  capSeconds: z.int().min(1).max(3600),
  /** “3-minute rate”: answered within so many seconds. */
  quickSeconds: z.int().min(1).max(3600),
  source: TextSchema,
  asOf: DateSchema,
  checkedOn: DateSchema,
  status: z.enum(['current', 'superseded', 'unverified']),
});

export type Patience = z.infer<typeof PatienceSchema>;
export type Arrival = z.infer<typeof ArrivalSchema>;
export type InterruptionAnswer = z.infer<typeof InterruptionAnswerSchema>;
export type Interruption = z.infer<typeof InterruptionSchema>;
export type Targets = z.infer<typeof TargetsSchema>;
export type Scenario = z.infer<typeof ScenarioSchema>;
export type Counting = z.infer<typeof CountingSchema>;
