/**
 * What an agent can do at the desk besides writing. An act is plain data: it is sent to `applyAct`, kept in learning
 * records and replay files, and compared with what a dialogue asks for. Money is in yuan with at most two decimals.
 *
 * Everything one kind of act needs to know stands in its file under kinds/; nothing outside names a kind.
 */
export type DeskAct =
  /** 发送商品链接 */
  | { readonly kind: 'send-product'; readonly product: string }
  /** 改价: what the whole order costs from now on, freight included. */
  | { readonly kind: 'change-price'; readonly order: string; readonly total: number }
  /** 备注: the order's note for colleagues. */
  | { readonly kind: 'note'; readonly order: string; readonly text: string }
  /** 核对地址: sends the address, the phone cut to its last four figures. */
  | { readonly kind: 'check-address'; readonly order: string }
  | { readonly kind: 'change-address'; readonly order: string; readonly address: string }
  /** 催付 */
  | { readonly kind: 'urge-payment'; readonly order: string }
  /** 无门槛优惠券 */
  | { readonly kind: 'send-coupon'; readonly amount: number }
  /** 查物流: sends the newest trace. */
  | { readonly kind: 'track'; readonly order: string }
  /** 同意退款, of the whole order or a part of it. */
  | { readonly kind: 'agree-refund'; readonly order: string; readonly amount: number }
  /** 同意退货, and who pays its freight. */
  | {
      readonly kind: 'agree-return';
      readonly order: string;
      readonly freight: 'shop' | 'buyer';
    }
  /** 补发 / 换货 */
  | {
      readonly kind: 'reissue';
      readonly order: string;
      readonly product: string;
      readonly quantity: number;
    }
  /** 延长收货 */
  | { readonly kind: 'extend-receipt'; readonly order: string; readonly days: number }
  /** 转交同事 */
  | { readonly kind: 'transfer'; readonly to: Colleague; readonly reason: string }
  /** 打标签 */
  | { readonly kind: 'tag'; readonly tag: string }
  /** 升级主管 */
  | { readonly kind: 'escalate'; readonly reason: string };

export type Colleague = 'presale' | 'aftersale' | 'warehouse' | 'finance';
export type ActKindName = DeskAct['kind'];
/** The acts of one kind. */
export type ActOf<K extends ActKindName> = Extract<DeskAct, { readonly kind: K }>;
