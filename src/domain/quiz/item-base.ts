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
};

export const OptionSchema = z.strictObject({ id: IdSchema, text: TextSchema });
