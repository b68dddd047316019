/** 补发 / 换货: for a cause the shop's policies know, up to what was bought. */
import type { ActOf } from '../act.ts';
import { breach } from '../breach.ts';
import { countProblem } from '../fields.ts';
import type { ActKind } from '../kind.ts';
import { causesOf, changeOrder, knownOrder, orderProblem } from '../orders.ts';

const MOST = 999;

export const reissue: ActKind<ActOf<'reissue'>> = {
  binds: true,
  problem: (shop, { order, product, quantity }) => {
    const problem = orderProblem(shop, order, ['已发货', '已签收', '交易成功', '退款中']);
    if (problem !== null) return problem;
    const article = shop.products.find(({ id }) => id === product);
    const ordered = knownOrder(shop, order).lines.some((line) => line.product === product);
    if (article === undefined && !ordered) return { reason: 'unknown-product', product };
    const stock = article?.stock ?? MOST;
    return (
      countProblem(quantity, MOST) ??
      (quantity > stock ? { reason: 'out-of-stock', product, stock } : null)
    );
  },
  apply: (shop, { order, product, quantity }) => ({
    ...changeOrder(shop, order, ({ reissued }) => ({
      reissued: [...reissued, { product, quantity }],
    })),
    products: shop.products.map((one) =>
      one.id === product ? { ...one, stock: one.stock - quantity } : one,
    ),
  }),
  seen: (shop, { order, product, quantity }) => {
    const name = shop.products.find(({ id }) => id === product)?.name ?? product;
    return { code: 'reissue', params: { order, name, quantity } };
  },
  breaches: (shop, { order, product, quantity }) => {
    const { policy, causes } = shop.authority.reissue;
    const { lines, reissued } = knownOrder(shop, order);
    const count = (list: readonly { product: string; quantity: number }[]): number =>
      list.reduce((sum, line) => sum + (line.product === product ? line.quantity : 0), 0);
    const bought = count(lines);
    // Another article instead is an exchange: as many pieces as were bought of anything.
    const most = bought > 0 ? bought : lines.reduce((sum, line) => sum + line.quantity, 0);
    const given = count(reissued) + quantity;
    return [
      ...(causesOf(shop, order, causes).length > 0
        ? []
        : [breach('reissue-without-cause', policy, null, null)]),
      ...(given > most ? [breach('reissue-too-many', policy, most, given)] : []),
    ];
  },
};
