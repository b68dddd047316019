/** A shop small enough to see through: two articles, one customer with an order, another one's order. */
import { ShopFileSchema } from '../../../src/domain/shop/schema.ts';
import type { DeskShop, OrderState } from '../../../src/domain/desk/desk-shop.ts';
import { openShop, withScene, type Scene } from '../../../src/domain/desk/open-shop.ts';

const product = (id: string, price: number, floorPrice: number, stock = 50) => ({
  ...{ id, name: `${id}名`, category: '收纳', price, floorPrice, stock },
  ...{ material: '布', size: '大', care: '干洗', sellingPoints: ['好用'], shipping: '包邮' },
});

export const tinyShop = ShopFileSchema.parse({
  name: '小店',
  story: '够用',
  policies: [{ id: 'rules', title: '规矩', text: '照章' }],
  authority: {
    coupon: { most: 10, policy: 'compensation-limit' },
    refund: { most: 20, policy: 'compensation-limit', wholeIn: ['待发货', '退款中'] },
    compensations: { most: 1, policy: 'compensation-limit' },
    price: {
      policy: 'change-price',
      bundlePolicy: 'bundles',
      concessions: [
        // 当天付款: nothing the order shows.
        { product: 'box', price: 56 },
        { product: 'box', price: 55, quantity: 2 },
        { product: 'box', price: 52, quantity: 5 },
        { product: 'bag', price: 43, with: ['box'] },
      ],
      bundles: [
        {
          price: 149,
          lines: [
            { product: 'box', quantity: 2 },
            { product: 'bag', quantity: 1 },
          ],
        },
      ],
    },
    returnFreight: {
      policy: 'seven-day-return',
      shopPolicy: 'quality-freight',
      causes: ['quality-freight', 'damaged-on-arrival'],
    },
    reissue: { policy: 'compensation-limit', causes: ['damaged-on-arrival', 'lost-parcel'] },
    extendReceipt: { most: 10, policy: 'extend-receipt' },
  },
  promotions: [],
  products: [product('box', 59, 52), product('bag', 49, 43), product('rare', 30, 30, 1)],
  customers: ['ann', 'bob'].map((id) => ({
    ...{ id, name: id, sign: '安', city: '杭州', kind: 'c-end', temper: 'active' },
    ...{ haggling: 'none', history: '老顾客' },
  })),
  orders: [
    {
      ...{ id: 'o-1', customer: 'ann', state: '待付款', freight: 6 },
      lines: [{ product: 'box', quantity: 1, unitPrice: 59 }],
      ...{ placedAt: '2026-11-01 10:00', address: '杭州，电话尾号 6120' },
    },
    {
      ...{ id: 'o-bob', customer: 'bob', state: '待付款' },
      lines: [{ product: 'bag', quantity: 1, unitPrice: 49 }],
      ...{ placedAt: '2026-11-01 10:00', address: '西安，电话尾号 8834' },
    },
    {
      ...{ id: 'o-sent', customer: 'ann', state: '已发货', parcel: 'k-1' },
      lines: [
        { product: 'box', quantity: 2, unitPrice: 56 },
        { product: 'bag', quantity: 1, unitPrice: 43 },
      ],
      ...{ placedAt: '2026-11-01 10:00', paidAt: '2026-11-01 10:01' },
      ...{ shippedAt: '2026-11-02 10:00', address: '杭州，电话尾号 6120' },
    },
  ],
  parcels: [
    {
      ...{ id: 'k-1', carrier: '中通', number: 'ZT1' },
      trace: [
        { at: '2026-11-02 10:00', text: '已揽收' },
        { at: '2026-11-03 08:00', text: '到达杭州' },
      ],
    },
  ],
});

/** The shop in the chat with ann; `o-1` in the given state. */
export function deskIn(state: OrderState = '待付款', scene: Partial<Scene> = {}): DeskShop {
  const shop = withScene(openShop(tinyShop), { customer: 'ann', ...scene });
  return {
    ...shop,
    orders: shop.orders.map((order) => (order.id === 'o-1' ? { ...order, state } : order)),
  };
}
