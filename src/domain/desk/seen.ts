/**
 * What the customer reads in the chat when the agent acts. A code with its parameters; the sentence is content/ui/acts.yaml
 * `seen.<code>`. Acts among colleagues (备注, 打标签, 升级主管) show nothing.
 */
export const SEEN_CODES = [
  'product',
  'price',
  'address',
  'address-changed',
  'urge',
  'coupon',
  'trace',
  'refund',
  'refund-part',
  'return-shop',
  'return-buyer',
  'reissue',
  'extended',
  'transfer',
] as const;
export type SeenCode = (typeof SEEN_CODES)[number];

export interface Seen {
  readonly code: SeenCode;
  readonly params: Readonly<Record<string, string | number>>;
}
