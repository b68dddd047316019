/** 催付 */
import type { ActOf } from '../act.ts';
import { none, same, type ActKind } from '../kind.ts';
import { knownOrder, orderProblem } from '../orders.ts';

export const urgePayment: ActKind<ActOf<'urge-payment'>> = {
  binds: false,
  problem: (shop, { order }) => orderProblem(shop, order, ['待付款']),
  apply: same,
  seen: (shop, { order }) => ({
    code: 'urge',
    params: { order, total: knownOrder(shop, order).payable },
  }),
  breaches: none,
};
