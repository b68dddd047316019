/**
 * 同意退款. The whole order or a part of it, of what has been paid. Without a cause of the scene: a part up to the
 * agent's own limit, once a customer, or the whole order in the states the shop allows (not yet sent, asked for).
 */
import type { ActOf } from '../act.ts';
import { breach } from '../breach.ts';
import { oncePerCustomer } from '../compensation.ts';
import type { DeskOrder } from '../desk-shop.ts';
import { moneyProblem } from '../fields.ts';
import type { ActKind } from '../kind.ts';
import { causesOf, changeOrder, knownOrder, orderProblem, refundable, yuan } from '../orders.ts';

export const agreeRefund: ActKind<ActOf<'agree-refund'>> = {
  binds: true,
  problem: (shop, { order, amount }) =>
    orderProblem(shop, order, ['待发货', '已发货', '已签收', '交易成功', '退款中']) ??
    moneyProblem(amount, refundable(knownOrder(shop, order))),
  apply: (shop, { order, amount }) =>
    changeOrder(shop, order, (before) => {
      const refunded = yuan(before.refunded + amount);
      const isAll = refunded >= before.payable;
      return { refunded, state: isAll ? '已退款' : stateAfterPart(before) };
    }),
  seen: (shop, { order, amount }) => {
    const isAll = amount >= refundable(knownOrder(shop, order));
    return { code: isAll ? 'refund' : 'refund-part', params: { order, amount } };
  },
  breaches: (shop, { order, amount }) => {
    const before = knownOrder(shop, order);
    const { most, policy, wholeIn } = shop.authority.refund;
    const isAll = amount >= refundable(before);
    const causes = causesOf(shop, order);
    if (causes.length > 0) {
      const given = Math.max(
        ...causes.map(({ refund }) => (refund === 'whole' ? before.payable : refund)),
      );
      const total = yuan(before.refunded + amount);
      const [cause] = causes;
      return total > given && !(isAll && wholeIn.includes(before.state))
        ? [breach('refund-without-cause', cause?.policy ?? policy, given, total)]
        : [];
    }
    if (isAll && wholeIn.includes(before.state)) return [];
    if (amount > most)
      return [breach(isAll ? 'refund-without-cause' : 'refund-limit', policy, most, amount)];
    return oncePerCustomer(shop);
  },
};

/** A part refund ends the request; the order is again what it was before. */
function stateAfterPart({ state, signedAt, shippedAt }: DeskOrder): DeskOrder['state'] {
  if (state !== '退款中') return state;
  return signedAt !== undefined ? '已签收' : shippedAt !== undefined ? '已发货' : '待发货';
}
