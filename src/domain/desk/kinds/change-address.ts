/** 改地址: while the goods have not left. */
import type { ActOf } from '../act.ts';
import { textProblem } from '../fields.ts';
import { none, type ActKind } from '../kind.ts';
import { changeOrder, knownOrder, orderProblem } from '../orders.ts';

export const changeAddress: ActKind<ActOf<'change-address'>> = {
  binds: true,
  problem: (shop, { order, address }) =>
    orderProblem(shop, order, ['待付款', '待发货']) ??
    textProblem(address) ??
    (knownOrder(shop, order).address === address.trim() ? { reason: 'no-change' } : null),
  apply: (shop, { order, address }) =>
    changeOrder(shop, order, () => ({ address: address.trim() })),
  seen: (_shop, { order, address }) => ({
    code: 'address-changed',
    params: { order, address: address.trim() },
  }),
  breaches: none,
};
