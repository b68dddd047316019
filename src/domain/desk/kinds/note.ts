/** 备注: for colleagues; added to what is noted already. */
import { ORDER_STATES } from '../../shop/states.ts';
import type { ActOf } from '../act.ts';
import { textProblem } from '../fields.ts';
import { none, unseen, type ActKind } from '../kind.ts';
import { changeOrder, orderProblem } from '../orders.ts';

export const note: ActKind<ActOf<'note'>> = {
  binds: false,
  problem: (shop, { order, text }) => orderProblem(shop, order, ORDER_STATES) ?? textProblem(text),
  apply: (shop, { order, text }) =>
    changeOrder(shop, order, ({ shopNote }) => ({
      shopNote: shopNote === undefined ? text.trim() : `${shopNote}；${text.trim()}`,
    })),
  seen: unseen,
  breaches: none,
};
