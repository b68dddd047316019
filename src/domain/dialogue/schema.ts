/**
 * 情景对话: a graph of turns with one customer. Entering a turn, the customer says its lines; the agent answers by
 * choosing or by typing; the answer selects a branch, the customer reacts, and the conversation goes on at the
 * branch's `next` – a turn or an ending.
 */
import { z } from 'zod';
import { IdSchema, TextSchema } from '../shared/ids.ts';
import { ForbidSchema, RubricSchema, SampleReplySchema } from '../reply/schema.ts';

const ValueSchema = z.union([z.number(), z.boolean(), z.string()]);

/** All parts given must hold. */
export const ConditionSchema = z.strictObject({
  mood: z.strictObject({ atLeast: z.int().optional(), below: z.int().optional() }).optional(),
  variable: z
    .strictObject({
      name: IdSchema,
      is: ValueSchema.optional(),
      atLeast: z.number().optional(),
      below: z.number().optional(),
    })
    .optional(),
  /** How often this turn has been answered before (0 the first time). */
  visits: z.strictObject({ atLeast: z.int().optional(), below: z.int().optional() }).optional(),
});

/** What the customer sends. */
export const LineSchema = z.strictObject({
  /** Exactly one of text, oneOf (the seed picks), picture, notice. */
  text: TextSchema.optional(),
  oneOf: z.array(TextSchema).min(2).optional(),
  /** A picture, described: shown as a picture card with this description. */
  picture: TextSchema.optional(),
  /** Something that happens: 顾客离开了 10 分钟, 订单状态变为…. */
  notice: TextSchema.optional(),
  /** With a notice: minutes that pass on the conversation's clock. */
  minutes: z.int().min(1).max(10_080).optional(),
  /** Typing time before the line, in seconds. Default: by length. */
  after: z.number().min(0).max(30).optional(),
  when: ConditionSchema.optional(),
});

/** Where an answer leads. */
export const branchFields = {
  next: IdSchema,
  /** Change of mood, −100…100; mood is kept within 0…100. */
  mood: z.int().min(-100).max(100).default(0),
  /** Variables set; numbers written as "+1" / "-10" are added. */
  set: z.record(IdSchema, ValueSchema).default({}),
  /** The customer's reaction before the next turn. */
  say: z.array(LineSchema).default([]),
  /** What the customer felt, for the report. */
  felt: TextSchema,
};

export const ChoiceOptionSchema = z.strictObject({
  id: IdSchema,
  /** A full sentence an agent might send. */
  text: TextSchema,
  score: z.int().min(0).max(100),
  feedback: TextSchema,
  when: ConditionSchema.optional(),
  ...branchFields,
});

/** Branches are tried in order; the first that fits is taken; the last has no condition. */
export const TypedBranchSchema = z.strictObject({
  /** Score of the reply, 0–100. */
  atLeast: z.int().min(0).max(100).optional(),
  /** All of these points were hit. */
  hit: z.array(IdSchema).optional(),
  /** Any of these points was missed. */
  missed: z.array(IdSchema).optional(),
  /** Something forbidden was said. */
  forbidden: z.boolean().optional(),
  when: ConditionSchema.optional(),
  ...branchFields,
});

const turnBase = {
  id: IdSchema,
  /** What the learner should achieve here; shown as a hint on request. */
  goal: TextSchema,
  customer: z.array(LineSchema).min(1),
  /** Weight of the turn in the dialogue's score. */
  weight: z.int().min(1).max(10).default(1),
  kps: z.array(IdSchema).default([]),
};

export const ChoiceTurnSchema = z.strictObject({
  ...turnBase,
  kind: z.literal('choice'),
  options: z.array(ChoiceOptionSchema).min(2).max(5),
});

export const TypedTurnSchema = z.strictObject({
  ...turnBase,
  kind: z.literal('typed'),
  /** Shown in the empty input. */
  placeholder: TextSchema.optional(),
  rubric: RubricSchema,
  branches: z.array(TypedBranchSchema).min(1),
  /** A reply of a senior agent; part of the model conversation. */
  model: TextSchema,
  samples: z.array(SampleReplySchema).min(8),
});

export const TurnSchema = z.discriminatedUnion('kind', [ChoiceTurnSchema, TypedTurnSchema]);

export const EndingSchema = z.strictObject({
  id: IdSchema,
  outcome: z.enum(['good', 'fair', 'bad']),
  title: TextSchema,
  customer: z.array(LineSchema).default([]),
  /** What the customer took away. */
  felt: TextSchema,
  /** What it earned or cost the shop. */
  shop: TextSchema,
  /** What to remember, one or two sentences. */
  lesson: TextSchema,
});

/** `content/dialogues/<id>.yaml` */
export const DialogueSchema = z.strictObject({
  id: IdSchema,
  rev: z.int().min(1).default(1),
  title: TextSchema,
  summary: TextSchema,
  chapter: IdSchema,
  kps: z.array(IdSchema).min(1),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  minutes: z.int().min(1).max(30),
  role: z.enum(['presale', 'insale', 'aftersale']),
  /** Ids in shop.yaml. */
  customer: IdSchema,
  product: IdSchema.optional(),
  order: IdSchema.optional(),
  /** A classic case of the course with its own figures: not the practice shop. */
  shopName: TextSchema.optional(),
  /** What the agent knows before the first line. */
  brief: z.array(TextSchema).min(1),
  /** What counts as success. */
  goal: TextSchema,
  /** Mood at the start, 0–100. */
  mood: z.int().min(0).max(100).default(60),
  variables: z.record(IdSchema, ValueSchema).default({}),
  start: IdSchema,
  turns: z.array(TurnSchema).min(2),
  endings: z.array(EndingSchema).min(2),
  /** In every turn of this dialogue, besides the course's own. */
  forbid: z.array(ForbidSchema).default([]),
  rules: z.array(IdSchema).default([]),
});

export type Condition = z.infer<typeof ConditionSchema>;
export type Line = z.infer<typeof LineSchema>;
export type ChoiceOption = z.infer<typeof ChoiceOptionSchema>;
export type TypedBranch = z.infer<typeof TypedBranchSchema>;
export type ChoiceTurn = z.infer<typeof ChoiceTurnSchema>;
export type TypedTurn = z.infer<typeof TypedTurnSchema>;
export type Turn = z.infer<typeof TurnSchema>;
export type Ending = z.infer<typeof EndingSchema>;
export type Dialogue = z.infer<typeof DialogueSchema>;
