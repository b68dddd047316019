/** 无门槛优惠券 */
import type { ActOf } from '../act.ts';
import { breach } from '../breach.ts';
import { oncePerCustomer } from '../compensation.ts';
import { moneyProblem } from '../fields.ts';
import { same, type ActKind } from '../kind.ts';

export const sendCoupon: ActKind<ActOf<'send-coupon'>> = {
  binds: true,
  problem: (_shop, { amount }) => moneyProblem(amount),
  apply: same,
  seen: (_shop, { amount }) => ({ code: 'coupon', params: { amount } }),
  breaches: (shop, { amount }) => {
    const { most, policy } = shop.authority.coupon;
    return [
      ...(amount > most ? [breach('coupon-limit', policy, most, amount)] : []),
      ...oncePerCustomer(shop),
    ];
  },
};
