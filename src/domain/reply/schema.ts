/**
 * What a typed reply is marked against. A rubric is data an author can read aloud: points with the ways to earn
 * them, ways that contradict them, an order, and words that must not appear. How matching works: match.ts.
 */
import { z } from 'zod';
import { IdSchema, TextSchema } from '../shared/ids.ts';
import { AllowanceSchema } from '../shop/allowance.ts';

/**
 * A pattern is text matched after normalising (width, 繁→简, case, spaces, 中文数字 → digits), with four marks:
 * - `(甲|乙|)` one of the alternatives; an empty one makes the group optional
 * - `…` up to 8 other characters inside the same clause
 * - `{7 天}` a number with its unit: equal; `{<=48 小时}`, `{>=2 件}`, `{1-3 天}` ranges; `{数 天}` any figure.
 *   Units of time convert (72 小时 = 3 天). `{价}` is any amount of money.
 * - `\` before a mark makes it a plain character
 * There are no regular expressions.
 */
export const PatternSchema = TextSchema.max(400);

export type Expression =
  | string
  | { concept: string }
  | { any: Expression[] }
  | { all: Expression[]; within?: 'clause' | 'sentence' | 'reply' | undefined }
  | { near: [Expression, Expression]; within: number };

/**
 * What to look for: a pattern, a concept, any of several, all of several (default: within one sentence), or two within
 * so many characters of each other, whichever comes first, in one clause.
 */
export const ExpressionSchema: z.ZodType<Expression> = z.lazy(() =>
  z.union([
    PatternSchema,
    z.strictObject({ concept: IdSchema }),
    z.strictObject({ any: z.array(ExpressionSchema).min(1) }),
    z.strictObject({
      all: z.array(ExpressionSchema).min(2),
      within: z.enum(['clause', 'sentence', 'reply']).optional(),
    }),
    z.strictObject({
      near: z.tuple([ExpressionSchema, ExpressionSchema]),
      within: z.int().min(1).max(20),
    }),
  ]),
);

/** 概念词库: a named set of Chinese expressions that rubrics refer to. */
export const ConceptSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  about: TextSchema,
  any: z.array(ExpressionSchema).default([]),
  /** Concepts whose expressions count here too. */
  includes: z.array(IdSchema).default([]),
  /** Texts that look like the concept but are not, e.g. 没关系 for 关系. Matches inside them are dropped. */
  except: z.array(PatternSchema).default([]),
  /**
   * `statement`: only an affirmed statement counts – a negated, questioned or quoted match does not.
   * `mention`: any mention counts (greetings, particles, asking back).
   */
  stance: z.enum(['statement', 'mention']).default('statement'),
});

const WordsSchema = z.string().trim();

/** The guards' word lists, words parted by blanks (words.ts). What each is for stands beside it in concepts.yaml. */
export const GuardWordsSchema = z.strictObject({
  notNegations: WordsSchema,
  neutral: WordsSchema,
  worries: WordsSchema,
  firmNegators: WordsSchema,
  modalNegators: WordsSchema,
  shortNegators: WordsSchema,
  rhetorical: WordsSchema,
  turns: WordsSchema,
  subjects: WordsSchema,
  cans: WordsSchema,
  services: WordsSchema,
  afterNegators: WordsSchema,
  between: WordsSchema,
  takingBack: WordsSchema,
  hedges: WordsSchema,
  notHedges: WordsSchema,
  hedgingBack: WordsSchema,
  conditions: WordsSchema,
  attributions: WordsSchema,
  notAttributions: WordsSchema,
  ownVoice: WordsSchema,
});

/** `content/homophones.yaml`: see shared/chinese/homophones.ts. */
export const HomophonesSchema = z.strictObject({
  words: WordsSchema,
  sounds: WordsSchema,
  real: WordsSchema,
  alone: WordsSchema,
  meant: WordsSchema,
});

/** How a reply should not sound. Noted, or charged lightly: what is really forbidden stands in `alwaysForbidden`. */
export const ToneSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  match: z.array(ExpressionSchema).default([]),
  /** Looked for as typed, before anything is folded: 你, ！！！. */
  typed: z.array(TextSchema).default([]),
  /** None of these may stand in the reply: 你 beside 您 is a slip, no manner. */
  unless: z.array(TextSchema).default([]),
  /** Only when it is the whole reply. */
  whole: z.boolean().default(false),
  /** Found at least so often. */
  least: z.int().min(1).max(5).default(1),
  /** 0: only noted. */
  penalty: z.int().min(0).max(10),
  say: TextSchema,
});

/** A kind of promise: what is undertaken, by whom. When and how much are read from the sentence around it. */
export const PromiseSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  who: z.enum(['shop', 'customer', 'carrier', 'platform']),
  says: z.array(ExpressionSchema).min(1),
});

/** `content/concepts.yaml` */
export const ConceptsFileSchema = z.strictObject({
  concepts: z.array(ConceptSchema).min(1),
  /** Words no reply to a customer may contain, in every dialogue. */
  alwaysForbidden: z.array(z.lazy(() => ForbidSchema)).default([]),
  /** Without them no negation, hedge or quotation is seen: only a test may leave them out. */
  guards: GuardWordsSchema.optional(),
  /** Slips of the input method: `content/homophones.yaml`, joined when the content is put together. */
  homophones: HomophonesSchema.optional(),
  /** Traditional characters, each followed by its simplified form; joined likewise. */
  traditional: z.string().default(''),
  tone: z.array(ToneSchema).default([]),
  promises: z.array(PromiseSchema).default([]),
  /** Words for a time, in hours from now, folded: 明天 48. */
  times: z.record(z.string(), z.number().min(0)).default({}),
  /** What the shop allows its agents to promise: `shop.yaml`, joined when the content is put together. */
  allowances: z.array(AllowanceSchema).default([]),
  /** A reply of these only says nothing. */
  courtesies: z.array(ExpressionSchema).default([]),
  /** What stands in 【】 of a phrase until the agent fills it in. */
  placeholders: WordsSchema.default(''),
});

/** One scoring point of a typed turn. */
export const PointSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  weight: z.int().min(1).max(10),
  /** Without it the reply does not pass, however much else is there. */
  essential: z.boolean().default(false),
  /** Any one of these earns the point. */
  accept: z.array(ExpressionSchema).min(1),
  /** Any one of these loses the point and costs half of it more: the opposite of what the point asks. */
  contrary: z.array(ExpressionSchema).default([]),
  /** As in a concept; for the patterns written here. Default statement. */
  stance: z.enum(['statement', 'mention']).default('statement'),
  /** Feedback; `{evidence}` is replaced by the learner's own words. */
  hit: TextSchema,
  miss: TextSchema,
  /** Feedback when a contrary form or a negated form was found. */
  wrong: TextSchema.optional(),
});

/** What must not be said, and what it costs. */
export const ForbidSchema = z.strictObject({
  id: IdSchema,
  label: TextSchema,
  match: z.array(ExpressionSchema).min(1),
  penalty: z.int().min(1).max(100).default(25),
  /** A rule of rules.yaml the words break. */
  rule: IdSchema.optional(),
  say: TextSchema,
});

export const RubricSchema = z.strictObject({
  points: z.array(PointSchema).min(2).max(7),
  /** Point ids in the order they should come; only points that were hit are compared. */
  order: z.array(IdSchema).default([]),
  forbid: z.array(ForbidSchema).default([]),
});

/** A reply with the score it must get; samples run as tests. */
export const SampleReplySchema = z.strictObject({
  text: TextSchema,
  /** [least, most], each 0–100. Good: at least 85. Middling: 50–80. Bad: at most 40. */
  expect: z.tuple([z.int().min(0).max(100), z.int().min(0).max(100)]),
  /** Why it is in the set, e.g. "negated near-miss". */
  note: TextSchema.optional(),
});

export type Tone = z.infer<typeof ToneSchema>;
export type PromiseKind = z.infer<typeof PromiseSchema>;
export type GuardWords = z.infer<typeof GuardWordsSchema>;
export type Concept = z.infer<typeof ConceptSchema>;
export type ConceptsFile = z.infer<typeof ConceptsFileSchema>;
export type Point = z.infer<typeof PointSchema>;
export type Forbid = z.infer<typeof ForbidSchema>;
export type Rubric = z.infer<typeof RubricSchema>;
export type SampleReply = z.infer<typeof SampleReplySchema>;
