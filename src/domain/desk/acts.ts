/**
 * Acts at the desk: done, told, and measured against the agent's authority. The rules of a kind are in its file; here
 * is the list.
 */
import { fail, ok, type Result } from '../shared/result.ts';
import type { ActKindName, ActOf, DeskAct } from './act.ts';
import type { DeskShop } from './desk-shop.ts';
import type { ActKind } from './kind.ts';
import { agreeRefund } from './kinds/agree-refund.ts';
import { agreeReturn } from './kinds/agree-return.ts';
import { changeAddress } from './kinds/change-address.ts';
import { changePrice } from './kinds/change-price.ts';
import { checkAddress } from './kinds/check-address.ts';
import { escalate } from './kinds/escalate.ts';
import { extendReceipt } from './kinds/extend-receipt.ts';
import { note } from './kinds/note.ts';
import { reissue } from './kinds/reissue.ts';
import { sendCoupon } from './kinds/send-coupon.ts';
import { sendProduct } from './kinds/send-product.ts';
import { tag } from './kinds/tag.ts';
import { track } from './kinds/track.ts';
import { transfer } from './kinds/transfer.ts';
import { urgePayment } from './kinds/urge-payment.ts';
import type { ActBreach, ActProblem } from './problem.ts';
import type { Seen } from './seen.ts';

const KINDS = {
  'send-product': sendProduct,
  'change-price': changePrice,
  note,
  'check-address': checkAddress,
  'change-address': changeAddress,
  'urge-payment': urgePayment,
  'send-coupon': sendCoupon,
  track,
  'agree-refund': agreeRefund,
  'agree-return': agreeReturn,
  reissue,
  'extend-receipt': extendReceipt,
  transfer,
  tag,
  escalate,
} as const satisfies { [K in ActKindName]: ActKind<ActOf<K>> };

/** Every kind of act, in the order a desk lists them. */
export const ACT_KINDS = Object.keys(KINDS) as readonly ActKindName[];

/** The rules of an act's own kind; which kind it is, the compiler cannot follow through the table. */
const kindOf = (act: DeskAct): ActKind<DeskAct> => KINDS[act.kind] as unknown as ActKind<DeskAct>;

/** The shop after an act, or why the desk refuses it. */
export function applyAct(shop: DeskShop, act: DeskAct): Result<DeskShop, ActProblem> {
  const kind = kindOf(act);
  const problem = kind.problem(shop, act);
  if (problem !== null) return fail(problem);
  const done = [...shop.done, { customer: shop.customer, act }];
  return ok({ ...kind.apply(shop, act), done });
}

/** What the customer reads when the act is done in this shop; null: nothing, or the act is not possible. */
export function seenBy(shop: DeskShop, act: DeskAct): Seen | null {
  const kind = kindOf(act);
  return kind.problem(shop, act) === null ? kind.seen(shop, act) : null;
}

/** What of an act in this shop goes beyond the agent's authority; nothing for an act that is not possible. */
export function breachesOf(shop: DeskShop, act: DeskAct): readonly ActBreach[] {
  const kind = kindOf(act);
  return kind.problem(shop, act) === null ? kind.breaches(shop, act) : [];
}

/** The act settles something with the customer. */
export const binds = (act: Pick<DeskAct, 'kind'>): boolean => KINDS[act.kind].binds;
