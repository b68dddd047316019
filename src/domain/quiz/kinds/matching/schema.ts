import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { PlacingRuleSchema } from '../../credit-schema.ts';
import { itemBase } from '../../item-base.ts';

const RowSchema = z.strictObject({ id: IdSchema, text: TextSchema });

/**
 * 匹配: each row on the left goes with one entry on the right. Entries on the right may be more than the rows
 * (distractors) and may be used more than once. A projection shuffles the right side by the seed.
 */
export const MatchingSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('matching'),
  prompt: z.strictObject({
    stem: TextSchema,
    left: z.array(RowSchema).min(2).max(8),
    right: z.array(RowSchema).min(2).max(10),
    rule: PlacingRuleSchema.default('per-part'),
  }),
  key: z.strictObject({
    /** Left id → right id; every row of the left once. */
    pairs: z.record(IdSchema, IdSchema),
  }),
  feedback: z.strictObject({
    /** One sentence for every row of the left: why it goes there. */
    pairs: z.record(IdSchema, TextSchema),
    explanation: TextSchema,
  }),
});
export type Matching = z.infer<typeof MatchingSchema>;
