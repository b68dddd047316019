/** What the shop allows its agents to promise: the figures behind its policies, for the marking (reply/promise.ts). */
import { z } from 'zod';
import { IdSchema, TextSchema } from '../shared/ids.ts';

/**
 * One limit. A promise of this kind breaks it when it names a later time than `hours`, more money than `yuan`, or – with
 * `never` – when it is made at all. Several may stand for one kind; each that is broken is told, the dearest costs.
 */
export const AllowanceSchema = z.strictObject({
  id: IdSchema,
  /** A kind of promise of `concepts.yaml`. */
  promise: IdSchema,
  /** A policy of this file. */
  policy: IdSchema,
  /** A rule of `rules.yaml`, where one applies. */
  rule: IdSchema.optional(),
  /** In words, as it is told: 退货入库后 24 小时内退款. */
  limit: TextSchema,
  hours: z.number().min(0).optional(),
  yuan: z.number().min(0).optional(),
  never: z.boolean().default(false),
  /** The sum must be one that the rubric or the customer names. */
  known: z.boolean().default(false),
  /** Only when one of these words stands in what was written, by either side: 破损, 发错. Folded. */
  about: z.array(TextSchema).default([]),
  penalty: z.int().min(0).max(60),
  say: TextSchema,
});

export type Allowance = z.infer<typeof AllowanceSchema>;
