/**
 * Acts at the desk on a shift. The shift has one shop for all chats; every conversation judges acts in a shop of its own
 * (desk/judge.ts). Orders belong to one customer, and a shift's customers are distinct, so the two agree.
 */
import type { DeskAct } from '../desk/act.ts';
import { applyAct, breachesOf, seenBy } from '../desk/acts.ts';
import type { DeskShop, OrderState } from '../desk/desk-shop.ts';
import { openShop, orderChanged, talkingTo, withScene } from '../desk/open-shop.ts';
import type { ActBreach, ActProblem } from '../desk/problem.ts';
import type { Seen } from '../desk/seen.ts';
import { ordersToCome } from '../dialogue/lines.ts';
import { ok, type Result } from '../shared/result.ts';
import { dialogueOf } from './conversation.ts';
import type { ChatState, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** The shop when the shift begins, before any customer has come. */
export const shopAtStart = (world: ShiftWorld): DeskShop => openShop(world.shop);

/** A customer has come: the orders of their scene are there. */
export const shopWith = (world: ShiftWorld, shop: DeskShop, chat: ChatState): DeskShop => {
  const dialogue = dialogueOf(world, chat);
  return talkingTo(withScene(shop, dialogue, ordersToCome(dialogue)), null);
};

/** The shop as this customer's chat sees it: what acts there may touch. */
export const shopFor = (state: ShiftState, chat: Pick<ChatState, 'customer'>): DeskShop =>
  talkingTo(state.shop, chat.customer);

export interface Done {
  readonly shop: DeskShop;
  /** What the customer reads of it; null: nothing. */
  readonly shows: Seen | null;
  readonly breaches: readonly ActBreach[];
}

/** The shop after the act, or why the desk refuses. */
export function doAct(state: ShiftState, chat: ChatState, act: DeskAct): Result<Done, ActProblem> {
  const shop = shopFor(state, chat);
  const applied = applyAct(shop, act);
  if (!applied.ok) return applied;
  return ok({
    shop: talkingTo(applied.value, null),
    shows: seenBy(shop, act),
    breaches: breachesOf(shop, act),
  });
}

/** The shop after an order appeared or changed its state by the customer's doing. */
export const orderMoved = (
  world: ShiftWorld,
  shop: DeskShop,
  chat: ChatState,
  order: string,
  state: OrderState,
): DeskShop => orderChanged(shop, order, state, dialogueOf(world, chat).orders);
