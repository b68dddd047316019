/** Acts at the desk on a shift. */
import type { DeskAct } from '../desk/act.ts';
import type { DeskShop, OrderState } from '../desk/desk-shop.ts';
import type { ActBreach, ActProblem } from '../desk/problem.ts';
import { ok, type Result } from '../shared/result.ts';
import type { ChatState, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

const INTERNAL: ReadonlySet<DeskAct['kind']> = new Set(['note', 'tag', 'escalate']);

/** True when the customer reads something of it in the chat. */
export const isSeen = (act: DeskAct): boolean => !INTERNAL.has(act.kind);

/** The shop when the shift begins: what is there before any customer has come. */
export const shopAtStart = (world: ShiftWorld): DeskShop => ({
  products: world.shop.products,
  parcels: world.shop.parcels,
  authority: world.shop.authority,
  orders: [],
  causes: [],
  customer: null,
  done: [],
});

export interface Done {
  readonly shop: DeskShop;
  readonly seen: boolean;
  readonly breaches: readonly ActBreach[];
}

/** The shop after the act, or why the desk refuses. */
export function doAct(
  _world: ShiftWorld,
  state: ShiftState,
  _chat: ChatState,
  act: DeskAct,
): Result<Done, ActProblem> {
  return ok({ shop: state.shop, seen: isSeen(act), breaches: [] });
}

/** The shop after an order appeared or changed its state by the customer's doing. */
export function orderMoved(
  _world: ShiftWorld,
  shop: DeskShop,
  _chat: ChatState,
  _order: string,
  _state: OrderState,
): DeskShop {
  return shop;
}
