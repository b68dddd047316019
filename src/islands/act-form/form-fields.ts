/** What a form of an act asks, and the act its answers make. Pure: the forms only show it. */
import type { Colleague, DeskAct } from '../../domain/desk/act.ts';
import type { DeskOrder } from '../../domain/desk/desk-shop.ts';
import { never } from '../../domain/shared/result.ts';

export type Answers = Readonly<Record<string, string>>;

/** A sum as people type it: half-width, without 元 and commas. NaN: not a number. */
export function sumOf(typed: string): number {
  const text = typed.normalize('NFKC').replace(/[\s,，元¥￥]/gu, '');
  return /^\d{1,9}(?:\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
}

/** What is asked before anything is typed. */
export function firstAnswers(kind: DeskAct['kind'], order: DeskOrder | null): Answers {
  switch (kind) {
    case 'change-price':
      return { total: String(order?.payable ?? '') };
    case 'note':
      return { text: order?.shopNote ?? '' };
    case 'change-address':
      return { address: order?.address ?? '' };
    case 'agree-refund':
      return { amount: order === null ? '' : String(order.payable - order.refunded) };
    case 'agree-return':
      return { freight: '' };
    case 'reissue':
      return { product: order?.lines[0]?.product ?? '', quantity: '1' };
    case 'extend-receipt':
      return { days: '3' };
    case 'transfer':
      return { to: '', reason: '' };
    case 'send-coupon':
      return { amount: '' };
    case 'escalate':
      return { reason: '' };
    case 'tag':
      return { tag: '' };
    case 'send-product':
    case 'check-address':
    case 'urge-payment':
    case 'track':
      return {};
    default:
      return never(kind);
  }
}

/** The act the answers make; the desk checks it. `subject`: the order, or the product that is sent. */
export function actOf(kind: DeskAct['kind'], subject: string, answers: Answers): DeskAct | null {
  const text = (name: string): string => (answers[name] ?? '').trim();
  const sum = (name: string): number => sumOf(text(name));
  switch (kind) {
    case 'send-product':
      return { kind, product: subject };
    case 'change-price':
      return { kind, order: subject, total: sum('total') };
    case 'note':
      return { kind, order: subject, text: text('text') };
    case 'change-address':
      return { kind, order: subject, address: text('address') };
    case 'check-address':
    case 'urge-payment':
    case 'track':
      return { kind, order: subject };
    case 'send-coupon':
      return { kind, amount: sum('amount') };
    case 'agree-refund':
      return { kind, order: subject, amount: sum('amount') };
    case 'agree-return': {
      const freight = text('freight');
      return freight === 'shop' || freight === 'buyer' ? { kind, order: subject, freight } : null;
    }
    case 'reissue':
      return {
        kind,
        order: subject,
        product: text('product'),
        quantity: sum('quantity'),
      };
    case 'extend-receipt':
      return { kind, order: subject, days: sum('days') };
    case 'transfer': {
      const to = COLLEAGUES.find((one) => one === text('to'));
      return to === undefined ? null : { kind, to, reason: text('reason') };
    }
    case 'tag':
      return { kind, tag: text('tag') };
    case 'escalate':
      return { kind, reason: text('reason') };
    default:
      return never(kind);
  }
}

export const COLLEAGUES: readonly Colleague[] = ['presale', 'aftersale', 'warehouse', 'finance'];

/** Acts on an order, in the order a workbench has them. */
export const ORDER_ACTS = [
  'change-price',
  'urge-payment',
  'check-address',
  'change-address',
  'note',
  'track',
  'agree-refund',
  'agree-return',
  'reissue',
  'extend-receipt',
] as const satisfies readonly DeskAct['kind'][];

/** Done at once: nothing to fill in and nothing that could not be said again. */
export const AT_ONCE: ReadonlySet<DeskAct['kind']> = new Set([
  'send-product',
  'check-address',
  'urge-payment',
  'track',
]);

/** Only colleagues see these, and they can be written over. */
export const CAN_BE_CHANGED: ReadonlySet<DeskAct['kind']> = new Set(['note', 'tag']);
