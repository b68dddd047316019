/** Acts in words: what the customer reads of one, why one cannot be done, what was done. The sentences are content/ui/acts.yaml. */
import acts from 'virtual:ui/acts';
import type { DeskAct } from '../../domain/desk/act.ts';
import { seenBy } from '../../domain/desk/acts.ts';
import type { DeskShop } from '../../domain/desk/desk-shop.ts';
import type { ActBreach } from '../../domain/desk/problem.ts';
import { fill } from '../../domain/shared/text.ts';
import { seenText as seenWords } from './seen.ts';

export { problemText } from './seen.ts';

/** Null: the customer sees nothing of it. */
export function seenText(shop: DeskShop, act: DeskAct): string | null {
  const seen = seenBy(shop, act);
  return seen === null ? null : seenWords(seen);
}

/** One line about an act done, with the names of goods. */
export function doneText(shop: DeskShop, act: DeskAct): string {
  const { kind, ...fields } = act;
  const params: Record<string, string | number> = { ...fields };
  if ('product' in act)
    params['product'] = shop.products.find(({ id }) => id === act.product)?.name ?? act.product;
  if (act.kind === 'agree-return') params['freight'] = acts.freight[act.freight];
  if (act.kind === 'transfer') params['to'] = acts.to[act.to];
  return fill(acts.done[kind], params);
}

/** What an act goes beyond. */
export const breachText = ({ code, limit, given }: ActBreach): string =>
  fill(acts.breach[code], { limit: limit ?? '', given: given ?? '' });
