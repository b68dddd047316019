/** The desk's types as agreed, until src/domain/desk/act.ts is there. */
export type DeskAct =
  | { readonly kind: 'send-product'; readonly product: string }
  | { readonly kind: 'change-price'; readonly order: string; readonly total: number }
  | { readonly kind: 'note'; readonly order: string; readonly text: string }
  | { readonly kind: 'check-address'; readonly order: string }
  | { readonly kind: 'change-address'; readonly order: string; readonly address: string }
  | { readonly kind: 'urge-payment'; readonly order: string }
  | { readonly kind: 'send-coupon'; readonly amount: number }
  | { readonly kind: 'track'; readonly order: string }
  | { readonly kind: 'agree-refund'; readonly order: string; readonly amount: number }
  | { readonly kind: 'agree-return'; readonly order: string; readonly freight: 'shop' | 'buyer' }
  | {
      readonly kind: 'reissue';
      readonly order: string;
      readonly product: string;
      readonly quantity: number;
    }
  | { readonly kind: 'extend-receipt'; readonly order: string; readonly days: number }
  | {
      readonly kind: 'transfer';
      readonly to: 'presale' | 'aftersale' | 'warehouse' | 'finance';
      readonly reason: string;
    }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'escalate'; readonly reason: string };
export interface DeskShop {
  readonly orders: readonly unknown[];
}
export interface ActProblem {
  readonly reason: string;
}
export interface ActBreach {
  readonly limit: number;
}
