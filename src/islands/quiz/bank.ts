/**
 * Whole items, keys included, stay out of the page; they are fetched when a learner first touches a question. One file
 * holds a lesson's items and is fetched once a page. A failed fetch is forgotten, so that it can be tried again.
 */
import type { Item } from '../../domain/quiz/schema.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';

/** `changed`: the site was updated since this page was loaded and the item is another one now. */
export type BankError = 'offline' | 'changed';

const banks = new Map<string, Promise<readonly Item[]>>();

/** The site's root without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

async function fetchBank(address: string): Promise<readonly Item[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bank: unknown = await response.json();
  if (typeof bank !== 'object' || bank === null || !('items' in bank)) throw new Error(address);
  return Array.isArray(bank.items) ? bank.items : [];
}

/** The whole item behind a question of the page. */
export async function loadItem(
  bank: string,
  wanted: { readonly id: string; readonly rev: number; readonly kind: string },
): Promise<Result<Item, BankError>> {
  const address = `${base}/data/items/${bank}.json`;
  let items = banks.get(address);
  if (!items) {
    items = fetchBank(address);
    banks.set(address, items);
  }
  try {
    const item = (await items).find((one) => one.id === wanted.id);
    return item && item.rev === wanted.rev && item.kind === wanted.kind
      ? ok(item)
      : fail('changed');
  } catch {
    banks.delete(address);
    return fail('offline');
  }
}
