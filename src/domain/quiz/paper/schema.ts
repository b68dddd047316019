/**
 * 试卷: what a paper is drawn from. A spec says how many questions of what sort; with a seed it becomes the same list
 * of questions on any machine (draw.ts). `content/papers/<id>.yaml` holds the course's own papers; a learner's own
 * choice and “practise what I missed” make specs of the same shape in the browser.
 */
import { z } from 'zod';
import { IdSchema, TextSchema } from '../../shared/ids.ts';
import { ITEM_KINDS } from '../item-kinds.ts';
import { REVEAL_TIMES } from '../attempt/settings.ts';

/** Items a rule speaks about; all parts given must hold, a list holds when it names the item's value. */
export const PickSchema = z.strictObject({
  chapters: z.array(IdSchema).min(1).optional(),
  lessons: z.array(IdSchema).min(1).optional(),
  /** At least one of these. */
  kps: z.array(IdSchema).min(1).optional(),
  kinds: z.array(z.enum(ITEM_KINDS)).min(1).optional(),
  difficulty: z
    .array(z.enum(['easy', 'medium', 'hard']))
    .min(1)
    .optional(),
  bloom: z
    .array(z.enum(['remember', 'understand', 'apply', 'analyse']))
    .min(1)
    .optional(),
  /** These items and no others. */
  items: z.array(IdSchema).min(1).optional(),
});

/** At least or at most so many of a section's questions are of this sort. */
export const QuotaSchema = z.strictObject({
  pick: PickSchema,
  least: z.int().min(0).optional(),
  most: z.int().min(0).optional(),
});

export const SectionSchema = z.strictObject({
  id: IdSchema,
  title: TextSchema,
  pick: PickSchema,
  /** How many questions; or `total`, how many points they add up to. Exactly one of the two. */
  count: z.int().min(1).max(200).optional(),
  total: z.int().min(1).max(1000).optional(),
  /** Points of a question by its kind; kinds not named are worth 1. */
  worth: z.partialRecord(z.enum(ITEM_KINDS), z.int().min(1).max(100)).default({}),
  quotas: z.array(QuotaSchema).default([]),
});

const RevealSchema = z.enum(REVEAL_TIMES);

/** What a paper sets otherwise than its mode does (attempt/settings.ts). */
export const SettingsSchema = z.strictObject({
  reveals: z
    .strictObject({
      marks: RevealSchema.optional(),
      total: RevealSchema.optional(),
      correctness: RevealSchema.optional(),
      feedback: RevealSchema.optional(),
      key: RevealSchema.optional(),
      explanation: RevealSchema.optional(),
    })
    .optional(),
  /** Tenths of the question's points for an answer at the first, second, … try, e.g. [10, 7, 5]. */
  tries: z.array(z.int().min(0).max(10)).min(1).max(5).optional(),
  /** Tenths of the question's points each hint costs; null: no hints. */
  hintCost: z.int().min(0).max(10).nullable().optional(),
  /** Ask 有把握 / 不确定 and count it. */
  certainty: z.boolean().optional(),
  /** Minutes; null: no clock. */
  minutes: z.int().min(1).max(300).nullable().optional(),
  shuffleQuestions: z.boolean().optional(),
  shuffleOptions: z.boolean().optional(),
});

/** `content/papers/<id>.yaml` */
export const PaperSpecSchema = z.strictObject({
  id: IdSchema,
  rev: z.int().min(1).default(1),
  title: TextSchema,
  /** One or two sentences: for whom, what it asks. */
  summary: TextSchema,
  mode: z.enum(['practice', 'timed', 'mock']),
  /** Per cent of the points that pass; null: nobody fails. */
  pass: z.int().min(1).max(100).nullable().default(60),
  /** Passing gives a certificate page. */
  certificate: z.boolean().default(false),
  settings: SettingsSchema.default({}),
  sections: z.array(SectionSchema).min(1).max(12),
});

export type Pick = z.infer<typeof PickSchema>;
export type Quota = z.infer<typeof QuotaSchema>;
export type Section = z.infer<typeof SectionSchema>;
export type PaperSettings = z.infer<typeof SettingsSchema>;
export type PaperSpec = z.infer<typeof PaperSpecSchema>;
