/** 改价: only before the customer has paid; the lowest sum comes from the articles (price-floor.ts). */
import type { ActOf } from '../act.ts';
import { breach } from '../breach.ts';
import { moneyProblem } from '../fields.ts';
import type { ActKind } from '../kind.ts';
import { changeOrder, knownOrder, orderProblem, yuan } from '../orders.ts';
import { priceFloors } from '../price-floor.ts';

export const changePrice: ActKind<ActOf<'change-price'>> = {
  binds: true,
  problem: (shop, { order, total }) =>
    orderProblem(shop, order, ['待付款']) ??
    moneyProblem(total) ??
    (knownOrder(shop, order).payable === total ? { reason: 'no-change' } : null),
  apply: (shop, { order, total }) => changeOrder(shop, order, () => ({ payable: yuan(total) })),
  seen: (shop, { order, total }) => ({
    code: 'price',
    params: { order, from: knownOrder(shop, order).payable, total },
  }),
  breaches: (shop, { order, total }) => {
    const { policy } = shop.authority.price;
    const { floor, earned } = priceFloors(shop, knownOrder(shop, order));
    if (total < floor) return [breach('below-floor', policy, floor, total)];
    return total < earned ? [breach('concession-unmet', policy, earned, total)] : [];
  },
};
