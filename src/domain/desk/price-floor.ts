/**
 * The lowest price an agent may give for an order: each article at the list price or at a step whose condition the order
 * itself meets, or a bundle for what it covers, plus the freight. Below the articles' floor prices nobody but the
 * supervisor decides.
 */
import type { DeskOrder, DeskShop } from './desk-shop.ts';
import { yuan } from './orders.ts';

export interface PriceFloors {
  /** By the articles' floor prices and the bundles: below this never. */
  readonly floor: number;
  /** By the steps the order has earned. */
  readonly earned: number;
}

/** Articles the shop does not know keep the price they were sold at. */
export function priceFloors(shop: DeskShop, order: DeskOrder): PriceFloors {
  const pieces = new Map<string, number>();
  for (const { product, quantity } of order.lines)
    pieces.set(product, (pieces.get(product) ?? 0) + quantity);
  const agreed = new Map(order.lines.map(({ product, unitPrice }) => [product, unitPrice]));
  const product = (id: string) => shop.products.find((one) => one.id === id);
  const lowest = (id: string): number => product(id)?.floorPrice ?? agreed.get(id) ?? 0;
  const step = (id: string): number => {
    const list = product(id)?.price ?? agreed.get(id) ?? 0;
    const earned = shop.authority.price.concessions.filter(
      (one) =>
        one.product === id &&
        (one.quantity === undefined || (pieces.get(id) ?? 0) >= one.quantity) &&
        (one.with === undefined || one.with.some((other) => pieces.has(other))),
    );
    // What was agreed and written into the order before holds.
    return Math.min(list, agreed.get(id) ?? list, ...earned.map(({ price }) => price));
  };
  const sum = (priceOf: (id: string) => number): number => {
    const single = [...pieces].reduce((all, [id, quantity]) => all + quantity * priceOf(id), 0);
    const bundled = shop.authority.price.bundles
      .filter(({ lines }) =>
        lines.every((line) => (pieces.get(line.product) ?? 0) >= line.quantity),
      )
      .map(({ lines, price }) =>
        lines.reduce((rest, line) => rest - line.quantity * priceOf(line.product), single + price),
      );
    return yuan(Math.min(single, ...bundled) + order.freight);
  };
  return { floor: sum(lowest), earned: sum(step) };
}
