/**
 * The shop as the desk sees it: what shop.yaml says, the orders of the scene, and everything done since. Plain JSON;
 * grows by `applyAct` and by what customers do (`orderChanged`).
 *
 * One DeskShop may serve many conversations: `talkingTo` says whose it is now, so that a coupon or a tag finds its
 * customer and nobody's order is opened in another customer's chat.
 */
import type { Order, Product, Shop } from '../shop/schema.ts';
import type { DeskAct } from './act.ts';

export type OrderState = Order['state'];

/** An order with what was done to it. */
export interface DeskOrder extends Order {
  /** What the customer pays for the whole order, freight included, after any change of price; yuan. */
  readonly payable: number;
  /** Yuan given back so far. */
  readonly refunded: number;
  /** Who pays the freight of an agreed return; null: none agreed. */
  readonly returnFreight: 'shop' | 'buyer' | null;
  readonly reissued: readonly { readonly product: string; readonly quantity: number }[];
  readonly extendedDays: number;
}

/** A fact of the scene that entitles the customer to more than an agent may give by themselves. */
export interface Cause {
  readonly order: string;
  /** Id in shop.yaml. */
  readonly policy: string;
  /** Yuan that may be refunded for it, or the whole order. */
  readonly refund: number | 'whole';
}

export interface DoneAct {
  readonly customer: string | null;
  readonly act: DeskAct;
}

export interface DeskShop {
  readonly products: readonly Product[];
  readonly parcels: Shop['parcels'];
  readonly authority: Shop['authority'];
  readonly orders: readonly DeskOrder[];
  readonly causes: readonly Cause[];
  /** The customer of the conversation; null: anybody's order may be touched. */
  readonly customer: string | null;
  /** Everything done, in order. */
  readonly done: readonly DoneAct[];
}
