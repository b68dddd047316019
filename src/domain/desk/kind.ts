/** What one kind of act must know. One file a kind under kinds/, one line a kind in acts.ts. */
import type { DeskAct } from './act.ts';
import type { DeskShop } from './desk-shop.ts';
import type { ActBreach, ActProblem } from './problem.ts';
import type { Seen } from './seen.ts';

export interface ActKind<A extends DeskAct> {
  /**
   * The act settles something with the customer (a price, money, goods). Done otherwise than a dialogue asks it is wrong;
   * any other act is then only missing.
   */
  readonly binds: boolean;
  /** Why the desk refuses it; null: it can be done. */
  readonly problem: (shop: DeskShop, act: A) => ActProblem | null;
  /** The shop after it; only of an act without a problem. */
  readonly apply: (shop: DeskShop, act: A) => DeskShop;
  /** What the customer reads of it, in the shop as it was before; only of an act without a problem. */
  readonly seen: (shop: DeskShop, act: A) => Seen | null;
  /** What of it goes beyond the agent's authority, in the shop as it was before. */
  readonly breaches: (shop: DeskShop, act: A) => readonly ActBreach[];
}

/** For acts that promise nothing. */
export const none = (): readonly ActBreach[] => [];
/** For acts that change nothing in the shop; that they were done is written down anyway. */
export const same = (shop: DeskShop): DeskShop => shop;
/** For acts among colleagues. */
export const unseen = (): null => null;
