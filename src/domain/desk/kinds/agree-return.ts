/** 同意退货. Its freight is the buyer's, unless the goods were at fault. */
import type { ActOf } from '../act.ts';
import { breach } from '../breach.ts';
import { none, type ActKind } from '../kind.ts';
import { causesOf, changeOrder, orderProblem } from '../orders.ts';

export const agreeReturn: ActKind<ActOf<'agree-return'>> = {
  binds: true,
  problem: (shop, { order }) => orderProblem(shop, order, ['已签收', '交易成功', '退款中']),
  apply: (shop, { order, freight }) =>
    changeOrder(shop, order, () => ({ state: '退款中', returnFreight: freight })),
  seen: (_shop, { order, freight }) => ({
    code: freight === 'shop' ? 'return-shop' : 'return-buyer',
    params: { order },
  }),
  breaches: (shop, { order, freight }) => {
    const { policy, shopPolicy, causes } = shop.authority.returnFreight;
    const isOurs = causesOf(shop, order, causes).length > 0;
    if (isOurs === (freight === 'shop')) return none();
    return isOurs
      ? [breach('freight-on-buyer', shopPolicy, null, null)]
      : [breach('freight-without-cause', policy, null, null)];
  },
};
