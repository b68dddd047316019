import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { PlacingRuleSchema } from '../../credit-schema.ts';
import { itemBase } from '../../item-base.ts';

/** 分类: each thing belongs to one of a few groups. A projection shuffles the things by the seed; groups keep their order. */
export const ClassificationSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('classification'),
  prompt: z.strictObject({
    stem: TextSchema,
    groups: z
      .array(z.strictObject({ id: IdSchema, text: TextSchema }))
      .min(2)
      .max(5),
    things: z
      .array(z.strictObject({ id: IdSchema, text: TextSchema }))
      .min(3)
      .max(10),
    rule: PlacingRuleSchema.default('per-part'),
  }),
  key: z.strictObject({
    /** Thing id → group id; every thing once. */
    groups: z.record(IdSchema, IdSchema),
  }),
  feedback: z.strictObject({
    /** One sentence for every thing: why it belongs there. */
    things: z.record(IdSchema, TextSchema),
    explanation: TextSchema,
  }),
});
export type Classification = z.infer<typeof ClassificationSchema>;
