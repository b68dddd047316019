/** Why an act cannot be done, and what an act promises beyond the agent's authority. Codes and figures; sentences live in content/ui/acts.yaml. */
import type { OrderState } from './desk-shop.ts';

/** The desk refuses; nothing has changed. */
export type ActProblem =
  | { readonly reason: 'unknown-order'; readonly order: string }
  | { readonly reason: 'unknown-product'; readonly product: string }
  /** The order belongs to somebody else than the customer of this chat. */
  | { readonly reason: 'other-customer'; readonly order: string }
  /** `states`: in which this act is possible. */
  | {
      readonly reason: 'wrong-state';
      readonly order: string;
      readonly state: OrderState;
      readonly states: readonly OrderState[];
    }
  | { readonly reason: 'no-parcel'; readonly order: string }
  | { readonly reason: 'empty-text' }
  | { readonly reason: 'text-too-long'; readonly length: number; readonly limit: number }
  /** Not a sum in yuan and fen above 0 and up to `most`. */
  | { readonly reason: 'bad-amount'; readonly amount: number; readonly most: number }
  /** Not a whole number from 1 to `most`. */
  | { readonly reason: 'bad-count'; readonly count: number; readonly most: number }
  | { readonly reason: 'out-of-stock'; readonly product: string; readonly stock: number }
  /** It is so already. */
  | { readonly reason: 'no-change' };

export const BREACH_CODES = [
  /** Below the lowest price an agent may give. */
  'below-floor',
  /** Above the floor, but what the step of price is exchanged for (quantity, a second article) is not in the order. */
  'concession-unmet',
  /** A coupon above the agent's own limit. */
  'coupon-limit',
  /** A part refund above the limit without a cause the policies know. */
  'refund-limit',
  /** More money back than the cause gives, or the whole order without one. */
  'refund-without-cause',
  /** A second compensation for the same customer. */
  'second-compensation',
  /** The shop pays a return nobody entitled the customer to. */
  'freight-without-cause',
  /** The customer is made to pay for the shop's fault. */
  'freight-on-buyer',
  'reissue-without-cause',
  /** More pieces than were bought. */
  'reissue-too-many',
  'extend-limit',
] as const;
export type BreachCode = (typeof BREACH_CODES)[number];

/** The act is possible, and goes beyond what the agent may decide. */
export interface ActBreach {
  readonly code: BreachCode;
  /** The policy of shop.yaml it breaks. */
  readonly policy: string;
  /** What was allowed and what was given, in the act's own unit (yuan, days, pieces); null where the whole act was not. */
  readonly limit: number | null;
  readonly given: number | null;
  /** Points it costs in a dialogue. */
  readonly penalty: number;
}
