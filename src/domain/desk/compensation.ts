/** Compensations: a coupon or a small part refund, one a customer (policy compensation-limit). */
import { breach } from './breach.ts';
import type { DeskShop } from './desk-shop.ts';
import { causesOf } from './orders.ts';
import type { ActBreach } from './problem.ts';

/** A breach when this customer has been compensated often enough. */
export function oncePerCustomer(shop: DeskShop): readonly ActBreach[] {
  const { most, policy } = shop.authority.compensations;
  const given = shop.done.filter(
    ({ customer, act }) =>
      customer === shop.customer &&
      (act.kind === 'send-coupon' ||
        (act.kind === 'agree-refund' &&
          act.amount <= shop.authority.refund.most &&
          causesOf(shop, act.order).length === 0)),
  ).length;
  return given < most ? [] : [breach('second-compensation', policy, most, given + 1)];
}
