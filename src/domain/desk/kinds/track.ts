/** 查物流: sends the newest trace. */
import type { ActOf } from '../act.ts';
import type { DeskShop } from '../desk-shop.ts';
import { none, same, type ActKind } from '../kind.ts';
import { orderOf, orderProblem } from '../orders.ts';

const parcelOf = (shop: DeskShop, order: string) =>
  shop.parcels.find(({ id }) => id === orderOf(shop, order)?.parcel);

export const track: ActKind<ActOf<'track'>> = {
  binds: false,
  problem: (shop, { order }) =>
    orderProblem(shop, order, ['已发货', '已签收', '交易成功', '退款中', '已退款']) ??
    (parcelOf(shop, order) === undefined ? { reason: 'no-parcel', order } : null),
  apply: same,
  seen: (shop, { order }) => {
    const parcel = parcelOf(shop, order);
    const newest = parcel?.trace.at(-1);
    const { carrier = '', number = '' } = parcel ?? {};
    return {
      code: 'trace',
      params: { order, carrier, number, at: newest?.at ?? '', text: newest?.text ?? '' },
    };
  },
  breaches: none,
};
