import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { PlacingRuleSchema } from '../../credit-schema.ts';
import { itemBase } from '../../item-base.ts';

/**
 * 排序: steps to put in order. There may be several right orders: `key.after` names for each step the steps that must
 * come before it (a DAG), and every order that respects it is right; `key.order` is short for one right order.
 * The file's order is never shown: a projection shuffles the steps by the seed.
 */
export const OrderingSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('ordering'),
  prompt: z.strictObject({
    stem: TextSchema,
    steps: z
      .array(z.strictObject({ id: IdSchema, text: TextSchema }))
      .min(3)
      .max(9),
    rule: PlacingRuleSchema.default('per-part'),
  }),
  key: z.union([
    z.strictObject({ order: z.array(IdSchema).min(3) }),
    z.strictObject({ after: z.record(IdSchema, z.array(IdSchema).min(1)) }),
  ]),
  feedback: z.strictObject({
    /** One sentence for every step: why it stands where it stands. */
    steps: z.record(IdSchema, TextSchema),
    explanation: TextSchema,
  }),
});
export type Ordering = z.infer<typeof OrderingSchema>;
