/**
 * Whole items, keys included, stay out of the page; they are fetched when a learner first touches a question. One file
 * holds a lesson's items, with the concepts their rubrics need, and is fetched once a page. A failed fetch is
 * forgotten, so that it can be tried again.
 */
import type { Item } from '../../domain/quiz/schema.ts';
import type { Lexicon } from '../../domain/reply/lexicon-core.ts';
import type { ConceptsFile } from '../../domain/reply/schema.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';

export interface Bank {
  readonly items: readonly Item[];
  /** What marks its rubrics; null when no item has one. The reader of patterns comes with the first call. */
  readonly lexicon: () => Promise<Lexicon | null>;
}

/** `changed`: the site was updated since this page was loaded and the item is another one now. */
export type BankError = 'offline' | 'changed';

const banks = new Map<string, Promise<Bank>>();

/** The site's root without a slash at its end. */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

async function fetchBank(address: string): Promise<Bank> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bank: unknown = await response.json();
  if (typeof bank !== 'object' || bank === null || !('items' in bank)) throw new Error(address);
  const concepts = 'concepts' in bank ? (bank.concepts as ConceptsFile | null) : null;
  let lexicon: Promise<Lexicon | null> | undefined;
  const compile = async (): Promise<Lexicon | null> =>
    concepts && (await import('./lexicon.ts')).loadLexicon(concepts);
  return {
    items: Array.isArray(bank.items) ? bank.items : [],
    lexicon: () => {
      lexicon ??= compile().catch((error: unknown) => {
        lexicon = undefined;
        throw error;
      });
      return lexicon;
    },
  };
}

/** A lesson's bank. Rejects when it cannot be fetched. */
export async function loadBank(lesson: string): Promise<Bank> {
  const address = `${base}/data/items/${lesson}.json`;
  let bank = banks.get(address);
  if (!bank) {
    bank = fetchBank(address);
    banks.set(address, bank);
  }
  try {
    return await bank;
  } catch (error) {
    banks.delete(address);
    throw error;
  }
}

/** The whole item behind a question of the page. */
export async function loadItem(
  bank: string,
  wanted: { readonly id: string; readonly rev: number; readonly kind: string },
): Promise<Result<Item, BankError>> {
  try {
    const { items } = await loadBank(bank);
    const item = items.find((one) => one.id === wanted.id);
    return item && item.rev === wanted.rev && item.kind === wanted.kind
      ? ok(item)
      : fail('changed');
  } catch {
    return fail('offline');
  }
}

/** What marks a bank's rubrics. Rejects when the bank or the code cannot be fetched. */
export const lexiconOf = async (bank: string): Promise<Lexicon | null> =>
  (await loadBank(bank)).lexicon();
