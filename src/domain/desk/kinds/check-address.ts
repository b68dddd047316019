/** 核对地址: addresses of the shop hold the phone's last four figures only, so they can be read back as they are. */
import type { ActOf } from '../act.ts';
import { none, same, type ActKind } from '../kind.ts';
import { knownOrder, orderProblem } from '../orders.ts';

export const checkAddress: ActKind<ActOf<'check-address'>> = {
  binds: false,
  problem: (shop, { order }) =>
    orderProblem(shop, order, ['待付款', '待发货', '已发货', '已签收', '交易成功', '退款中']),
  apply: same,
  seen: (shop, { order }) => ({
    code: 'address',
    params: { order, address: knownOrder(shop, order).address },
  }),
  breaches: none,
};
