/** Orders at the desk: which there are, what they cost, how one is changed. */
import type { Order } from '../shop/schema.ts';
import type { DeskOrder, DeskShop, OrderState } from './desk-shop.ts';
import type { ActProblem } from './problem.ts';

/** Sums in whole fen, so that 0.1 + 0.2 is 0.3. @example yuan(0.1 + 0.2) // 0.3 */
export const yuan = (sum: number): number => Math.round(sum * 100) / 100;

/** What an order's articles cost as bought, and its freight. */
const priceOf = ({ lines, freight }: Order): number =>
  yuan(lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, freight));

/** An order nobody has touched yet. */
export const untouched = (order: Order): DeskOrder => ({
  ...order,
  payable: priceOf(order),
  refunded: 0,
  returnFreight: null,
  reissued: [],
  extendedDays: 0,
});

export const orderOf = (shop: DeskShop, id: string): DeskOrder | undefined =>
  shop.orders.find((order) => order.id === id);

/** The order of an act without a problem. */
export function knownOrder(shop: DeskShop, id: string): DeskOrder {
  const order = orderOf(shop, id);
  if (order === undefined) throw new Error(`no order ${id} at the desk`);
  return order;
}

/** Why an order cannot be acted on: it is unknown, somebody else's, or in another state. */
export function orderProblem(
  shop: DeskShop,
  id: string,
  states: readonly OrderState[],
): ActProblem | null {
  const order = orderOf(shop, id);
  if (order === undefined) return { reason: 'unknown-order', order: id };
  if (shop.customer !== null && order.customer !== shop.customer)
    return { reason: 'other-customer', order: id };
  const { state } = order;
  return states.includes(state) ? null : { reason: 'wrong-state', order: id, state, states };
}

export const changeOrder = (
  shop: DeskShop,
  id: string,
  change: (order: DeskOrder) => Partial<DeskOrder>,
): DeskShop => ({
  ...shop,
  orders: shop.orders.map((order) => (order.id === id ? { ...order, ...change(order) } : order)),
});

/** What can still be given back. */
export const refundable = ({ payable, refunded }: DeskOrder): number => yuan(payable - refunded);

/** Facts of the scene about an order, among these policies. */
export const causesOf = (shop: DeskShop, order: string, policies?: readonly string[]) =>
  shop.causes.filter(
    (cause) => cause.order === order && (policies === undefined || policies.includes(cause.policy)),
  );
