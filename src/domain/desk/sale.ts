/** What a finished conversation sold. */
import type { Desk } from '../dialogue/desk.ts';
import type { Dialogue } from '../dialogue/schema.ts';
import type { DialogueState } from '../dialogue/state.ts';
import { orderOf, refundable } from './orders.ts';

export interface Sale {
  readonly order: string;
  /** What the order costs at the end, after any change of price, less what was given back; yuan. */
  readonly amount: number;
  /** Pieces, and different articles. */
  readonly pieces: number;
  readonly products: number;
}

/** Null while the conversation runs, when its ending sells nothing, or the order never appeared. */
export function saleOf(dialogue: Dialogue, state: DialogueState, desk: Desk): Sale | null {
  const sale = dialogue.endings.find(({ id }) => id === state.ending)?.sale;
  if (sale === undefined) return null;
  const order = orderOf(desk.shopAt(dialogue, state), sale.order);
  if (order === undefined) return null;
  return {
    order: order.id,
    amount: refundable(order),
    pieces: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    products: new Set(order.lines.map(({ product }) => product)).size,
  };
}
