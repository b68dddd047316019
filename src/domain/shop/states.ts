/** The states of an order, in the order it goes through them. */
export const ORDER_STATES = [
  '待付款',
  '待发货',
  '已发货',
  '已签收',
  '交易成功',
  '退款中',
  '已退款',
  '已关闭',
] as const;
