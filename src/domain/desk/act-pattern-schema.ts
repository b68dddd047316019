/**
 * What a dialogue asks an act to be: its kind and any of its fields. A field left out may be anything. A figure may be
 * a range, a text may be what it has to say (marked like a typed reply, so 不要白色 does not say 白色).
 */
import { z } from 'zod';
import { ExpressionSchema } from '../reply/schema.ts';
import { IdSchema, TextSchema } from '../shared/ids.ts';

const figure = z
  .union([
    z.number(),
    z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }),
  ])
  .optional();
const words = z
  .union([TextSchema, z.strictObject({ says: z.array(ExpressionSchema).min(1) })])
  .optional();
const id = IdSchema.optional();

export const ActPatternSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('send-product'), product: id }),
  z.strictObject({ kind: z.literal('change-price'), order: id, total: figure }),
  z.strictObject({ kind: z.literal('note'), order: id, text: words }),
  z.strictObject({ kind: z.literal('check-address'), order: id }),
  z.strictObject({ kind: z.literal('change-address'), order: id, address: words }),
  z.strictObject({ kind: z.literal('urge-payment'), order: id }),
  z.strictObject({ kind: z.literal('send-coupon'), amount: figure }),
  z.strictObject({ kind: z.literal('track'), order: id }),
  z.strictObject({ kind: z.literal('agree-refund'), order: id, amount: figure }),
  z.strictObject({
    kind: z.literal('agree-return'),
    order: id,
    freight: z.enum(['shop', 'buyer']).optional(),
  }),
  z.strictObject({ kind: z.literal('reissue'), order: id, product: id, quantity: figure }),
  z.strictObject({ kind: z.literal('extend-receipt'), order: id, days: figure }),
  z.strictObject({
    kind: z.literal('transfer'),
    to: z.enum(['presale', 'aftersale', 'warehouse', 'finance']).optional(),
    reason: words,
  }),
  z.strictObject({ kind: z.literal('tag'), tag: words }),
  z.strictObject({ kind: z.literal('escalate'), reason: words }),
]);

export type ActPattern = z.infer<typeof ActPatternSchema>;
