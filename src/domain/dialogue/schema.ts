/**
 * 情景对话: a graph of turns with one customer. Entering a turn, the customer says its lines; the agent answers by
 * choosing, by typing or by acting at the desk; the answer selects a branch, the customer reacts, and the conversation goes on at the
 * branch's `next` – a turn or an ending.
 */
import { z } from 'zod';
import { IdSchema, TextSchema } from '../shared/ids.ts';
import { ActPatternSchema } from '../desk/act-pattern-schema.ts';
import { DeskActSchema } from '../desk/act-schema.ts';
import { ForbidSchema, RubricSchema, SampleReplySchema } from '../reply/schema.ts';
import { OrderSchema } from '../shop/schema.ts';
import { ORDER_STATES } from '../shop/states.ts';

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
  /** Exactly one of text, oneOf (the seed picks), picture, notice; with `recall` at most one of the first three. */
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
  /** The customer withdraws their line before this one; what stands here is what they write instead. */
  recall: z.boolean().optional(),
  /** Said once a conversation, however often the turn comes. */
  once: z.boolean().optional(),
  /** With a notice: an order appears at the desk or changes its state (拍下, 付款, 申请退款 …). */
  order: z.strictObject({ id: IdSchema, state: z.enum(ORDER_STATES) }).optional(),
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

/**
 * The customer waits in vain: nothing answered for `after` seconds since the turn began to wait. Each fires once while
 * the turn waits, only where a clock runs (desk, shift). One with `next` leaves the turn: the default branch.
 */
export const TimerSchema = z.strictObject({
  id: IdSchema,
  after: z.int().min(1).max(3600),
  mood: z.int().min(-100).max(100).default(0),
  set: z.record(IdSchema, ValueSchema).default({}),
  say: z.array(LineSchema).default([]),
  felt: TextSchema,
  next: IdSchema.optional(),
});

/** One pattern, or several of which any one will do (补发或退款，由顾客选). */
const ActWantedSchema = z.union([ActPatternSchema, z.array(ActPatternSchema).min(1)]);

/** A scoring point earned by an act at the desk; shares the 100 with the rubric's points. */
export const ActPointSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  weight: z.int().min(1).max(10),
  essential: z.boolean().default(false),
  act: ActWantedSchema,
  hit: TextSchema,
  miss: TextSchema,
  /** Feedback when the act was done otherwise than asked. */
  wrong: TextSchema.optional(),
});

/** An act that must not be done here, and what it costs. */
export const WrongActSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  act: ActWantedSchema,
  penalty: z.int().min(1).max(100).default(25),
  rule: IdSchema.optional(),
  say: TextSchema,
});

const turnBase = {
  id: IdSchema,
  /** What the learner should achieve here; shown as a hint on request. */
  goal: TextSchema,
  customer: z.array(LineSchema).min(1),
  /** Weight of the turn in the dialogue's score. */
  weight: z.int().min(1).max(10).default(1),
  kps: z.array(IdSchema).default([]),
  timers: z.array(TimerSchema).max(4).optional(),
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
  /** Points for what is done at the desk with the reply. */
  acts: z.array(ActPointSchema).max(4).optional(),
  wrongActs: z.array(WrongActSchema).max(6).optional(),
  /**
   * The reply says nothing to the matter – no essential point hit, opposed or blurred, nothing forbidden: the customer
   * asks again and the turn goes on waiting, at most `most` times; then the branches decide.
   */
  retry: z
    .strictObject({
      most: z.int().min(1).max(3),
      mood: z.int().min(-100).max(100).default(-5),
      say: z.array(LineSchema).min(1),
      felt: TextSchema,
    })
    .optional(),
  /** A reply of a senior agent; part of the model conversation. */
  model: TextSchema,
  /** What a senior agent does with it at the desk. */
  modelActs: z.array(DeskActSchema).optional(),
  samples: z.array(SampleReplySchema.extend({ acts: z.array(DeskActSchema).optional() })).min(8),
});

/** Answered by acting at the desk; words may go with it and are looked through for what is forbidden. */
export const ActTurnSchema = z.strictObject({
  ...turnBase,
  kind: z.literal('act'),
  placeholder: TextSchema.optional(),
  acts: z.array(ActPointSchema).min(1).max(4),
  wrongActs: z.array(WrongActSchema).max(6).default([]),
  branches: z.array(TypedBranchSchema).min(1),
  /** What a senior agent does; part of the model conversation. */
  model: z.array(DeskActSchema).min(1),
});

export const TurnSchema = z.discriminatedUnion('kind', [
  ChoiceTurnSchema,
  TypedTurnSchema,
  ActTurnSchema,
]);

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
  /** The order that was bought; its worth is what the order costs at the end, after any change of price. */
  sale: z.strictObject({ order: IdSchema }).optional(),
});

/**
 * A fact of the scene that entitles the customer to more than an agent may give by themselves: a refund up to `refund`
 * yuan (or the whole order), a return or replacement at the shop's cost, by a policy of shop.yaml.
 */
export const CauseSchema = z.strictObject({
  order: IdSchema,
  policy: IdSchema,
  refund: z.union([z.number().min(0), z.literal('whole')]).default('whole'),
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
  /** Orders of this scene besides those of shop.yaml. One that a line's `order` names appears only then. */
  orders: z.array(OrderSchema).optional(),
  causes: z.array(CauseSchema).optional(),
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
export type ActTurn = z.infer<typeof ActTurnSchema>;
export type Timer = z.infer<typeof TimerSchema>;
export type ActPoint = z.infer<typeof ActPointSchema>;
export type WrongAct = z.infer<typeof WrongActSchema>;
export type Cause = z.infer<typeof CauseSchema>;
export type Turn = z.infer<typeof TurnSchema>;
export type Ending = z.infer<typeof EndingSchema>;
export type Dialogue = z.infer<typeof DialogueSchema>;
