import { z } from 'zod';
import { IdSchema, TextSchema } from '../shared/ids.ts';

/**
 * What every question has, whatever its kind. An item keeps three things apart, each in its own field: the
 * `prompt` (what the learner sees), the `key` (what is right) and the `feedback` (what is said afterwards), so that
 * a page can show the first without carrying the others.
 */
export const itemBase = {
  id: IdSchema,
  /** Raised when the meaning changes; older answers then no longer count for it. */
  rev: z.int().min(1).default(1),
  kps: z.array(IdSchema).min(1),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  bloom: z.enum(['remember', 'understand', 'apply', 'analyse']),
  /** A rule the explanation cites. */
  rule: IdSchema.optional(),
  /** Nudges from vague to plain, told one by one on request; a paper may charge for them. None gives the key away. */
  hints: z.array(TextSchema).max(3).default([]),
};

export const OptionSchema = z.strictObject({
  id: IdSchema,
  text: TextSchema,
  /** Keeps its place when options are shuffled: a scale, a catch-all, a date in order. */
  pinned: z.boolean().optional(),
});
