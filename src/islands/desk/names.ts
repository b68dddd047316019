/** Customers by id; the shop knows them, chats only their ids. */
import type { Shop } from '../../domain/shop/schema.ts';
import type { ShiftState } from '../../domain/shift/state.ts';
import { $desk } from '../../stores/desk/run.ts';

export type Customer = Shop['customers'][number];

const known = new WeakMap<Shop, ReadonlyMap<string, Customer>>();

export function customerOf(shop: Shop, id: string): Customer | null {
  let byId = known.get(shop);
  if (byId === undefined) {
    byId = new Map(shop.customers.map((customer) => [customer.id, customer]));
    known.set(shop, byId);
  }
  return byId.get(id) ?? null;
}

/** The name a chat's customer is shown by, on the shift of this page. */
export function nameOf(id: string): string {
  const shop = $desk.get()?.world.shop;
  return (shop && customerOf(shop, id)?.name) ?? id;
}

/** One character for the avatar. */
export function signOf(id: string): string {
  const shop = $desk.get()?.world.shop;
  return (shop && customerOf(shop, id)?.sign) ?? [...id][0] ?? '';
}

export const nameInChat = (state: ShiftState, chat: number): string =>
  nameOf(state.chats[chat]?.customer ?? '');
