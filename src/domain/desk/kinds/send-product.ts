/** 发送商品链接 */
import type { ActOf } from '../act.ts';
import { none, same, type ActKind } from '../kind.ts';

export const sendProduct: ActKind<ActOf<'send-product'>> = {
  binds: false,
  problem: ({ products }, { product }) =>
    products.some(({ id }) => id === product) ? null : { reason: 'unknown-product', product },
  apply: same,
  seen: ({ products }, act) => {
    const product = products.find(({ id }) => id === act.product);
    return { code: 'product', params: { name: product?.name ?? '', price: product?.price ?? 0 } };
  },
  breaches: none,
};
