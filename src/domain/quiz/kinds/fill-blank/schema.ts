import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { FieldRuleSchema } from '../../credit-schema.ts';
import { itemBase } from '../../item-base.ts';

/**
 * 填空: a stem with `{{blank-id}}` where the learner types. A blank is right when its text, normalised
 * (full/half width, simplified, spaces, punctuation, 中文数字), equals one of `accept` as a whole; never by
 * containment or edit distance. `number` accepts a figure with or without its unit, e.g. 7天 / 七天 / 7 日.
 */
export const FillBlankSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('fill-blank'),
  prompt: z.strictObject({
    stem: TextSchema,
    /** One entry per blank in the stem, in order; `label` names it for screen readers. */
    blanks: z
      .array(z.strictObject({ id: IdSchema, label: TextSchema }))
      .min(1)
      .max(6),
    /** How a partly right answer counts (credit.ts). */
    rule: FieldRuleSchema.default('per-part'),
  }),
  key: z.strictObject({
    blanks: z.record(
      IdSchema,
      z.union([
        z.strictObject({ accept: z.array(TextSchema).min(1) }),
        z.strictObject({
          number: z.number(),
          /** Units that may follow the figure; the first is the one shown. Empty: a bare number. */
          units: z.array(TextSchema).default([]),
          /** Largest absolute difference accepted. */
          tolerance: z.number().min(0).default(0),
        }),
      ]),
    ),
    /** The blanks may be filled in any order (their keys are exchangeable). */
    anyOrder: z.boolean().default(false),
  }),
  feedback: z.strictObject({
    /** Known wrong answers and what to say about them. */
    mistakes: z
      .array(z.strictObject({ blank: IdSchema, text: TextSchema, say: TextSchema }))
      .default([]),
    explanation: TextSchema,
  }),
});
export type FillBlank = z.infer<typeof FillBlankSchema>;
