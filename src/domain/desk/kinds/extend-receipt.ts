/** 延长收货 */
import type { ActOf } from '../act.ts';
import { breach } from '../breach.ts';
import { countProblem } from '../fields.ts';
import type { ActKind } from '../kind.ts';
import { changeOrder, orderProblem } from '../orders.ts';

const MOST = 60;

export const extendReceipt: ActKind<ActOf<'extend-receipt'>> = {
  binds: true,
  problem: (shop, { order, days }) =>
    orderProblem(shop, order, ['已发货', '已签收', '退款中']) ?? countProblem(days, MOST),
  apply: (shop, { order, days }) =>
    changeOrder(shop, order, ({ extendedDays }) => ({ extendedDays: extendedDays + days })),
  seen: (_shop, { order, days }) => ({ code: 'extended', params: { order, days } }),
  breaches: (shop, { days }) => {
    const { most, policy } = shop.authority.extendReceipt;
    return days > most ? [breach('extend-limit', policy, most, days)] : [];
  },
};
