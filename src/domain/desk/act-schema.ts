/**
 * Acts as they stand in files: in a dialogue's model and samples, in records and replay files. (`zod/mini`: the decoder
 * of backups, which a browser downloads, uses it too.) Ids are not checked against the shop here.
 */
import * as z from 'zod/mini';
import type { DeskAct } from './act.ts';
import { MAX_ACT_TEXT, MAX_MONEY } from './limits.ts';

const id = z.string().check(z.minLength(1), z.maxLength(64));
const text = z.string().check(z.minLength(1), z.maxLength(MAX_ACT_TEXT));
const money = z.number().check(z.gte(0), z.lte(MAX_MONEY));
const count = z.int().check(z.gte(1), z.lte(999));
const order = id;

export const DeskActSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('send-product'), product: id }),
  z.strictObject({ kind: z.literal('change-price'), order, total: money }),
  z.strictObject({ kind: z.literal('note'), order, text }),
  z.strictObject({ kind: z.literal('check-address'), order }),
  z.strictObject({ kind: z.literal('change-address'), order, address: text }),
  z.strictObject({ kind: z.literal('urge-payment'), order }),
  z.strictObject({ kind: z.literal('send-coupon'), amount: money }),
  z.strictObject({ kind: z.literal('track'), order }),
  z.strictObject({ kind: z.literal('agree-refund'), order, amount: money }),
  z.strictObject({
    kind: z.literal('agree-return'),
    order,
    freight: z.enum(['shop', 'buyer']),
  }),
  z.strictObject({ kind: z.literal('reissue'), order, product: id, quantity: count }),
  z.strictObject({ kind: z.literal('extend-receipt'), order, days: count }),
  z.strictObject({
    kind: z.literal('transfer'),
    to: z.enum(['presale', 'aftersale', 'warehouse', 'finance']),
    reason: text,
  }),
  z.strictObject({ kind: z.literal('tag'), tag: text }),
  z.strictObject({ kind: z.literal('escalate'), reason: text }),
]);

type Checked = z.infer<typeof DeskActSchema>;
/** Does not compile when a kind or field of act.ts is missing above, or the other way round. */
const complete: [DeskAct] extends [Checked] ? ([Checked] extends [DeskAct] ? true : never) : never =
  true;
void complete;
