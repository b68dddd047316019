/** Opens the shop at the desk, for one conversation or for a whole shift. */
import type { Shop } from '../shop/schema.ts';
import type { Cause, DeskShop, OrderState } from './desk-shop.ts';
import { untouched } from './orders.ts';
import type { Order } from '../shop/schema.ts';

/** What a scene adds to the shop. */
export interface Scene {
  readonly customer: string;
  readonly orders?: readonly Order[] | undefined;
  readonly causes?: readonly Cause[] | undefined;
}

/** The shop as shop.yaml says, nothing done, nobody in the chat. */
export const openShop = (
  shop: Pick<Shop, 'products' | 'parcels' | 'authority' | 'orders'>,
): DeskShop => ({
  products: shop.products,
  parcels: shop.parcels,
  authority: shop.authority,
  orders: shop.orders.map(untouched),
  causes: [],
  customer: null,
  done: [],
});

/** The same shop in the chat with this customer. */
export const talkingTo = (shop: DeskShop, customer: string | null): DeskShop =>
  shop.customer === customer ? shop : { ...shop, customer };

/**
 * The shop with a scene's orders and causes. An order of the scene takes the place of one with the same id.
 * @param later orders that appear only when the customer does something (`orderChanged`)
 */
export function withScene(
  shop: DeskShop,
  { customer, orders = [], causes = [] }: Scene,
  later: ReadonlySet<string> = new Set(),
): DeskShop {
  const own = new Set(orders.map(({ id }) => id));
  return {
    ...shop,
    customer,
    orders: [
      ...shop.orders.filter(({ id }) => !own.has(id)),
      ...orders.filter(({ id }) => !later.has(id)).map(untouched),
    ],
    causes: [...shop.causes, ...causes],
  };
}

/** The customer did something with an order: it appears, or changes its state. An unknown one changes nothing. */
export function orderChanged(
  shop: DeskShop,
  id: string,
  state: OrderState,
  orders: readonly Order[] = [],
): DeskShop {
  const known = shop.orders.some((order) => order.id === id);
  const added = known ? undefined : orders.find((order) => order.id === id);
  const all = added === undefined ? shop.orders : [...shop.orders, untouched(added)];
  return { ...shop, orders: all.map((order) => (order.id === id ? { ...order, state } : order)) };
}
