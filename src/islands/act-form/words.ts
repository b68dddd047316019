/** Acts in words: what the customer reads of one, why one cannot be done, what was done. The sentences are content/ui/acts.yaml. */
import acts from 'virtual:ui/acts';
import type { DeskAct } from '../../domain/desk/act.ts';
import { seenBy } from '../../domain/desk/acts.ts';
import type { DeskShop } from '../../domain/desk/desk-shop.ts';
import type { ActBreach, ActProblem } from '../../domain/desk/problem.ts';
import { fill } from '../../domain/shared/text.ts';

/** Null: the customer sees nothing of it. */
export function seenText(shop: DeskShop, act: DeskAct): string | null {
  const seen = seenBy(shop, act);
  if (seen === null) return null;
  const { to } = seen.params;
  const named = to !== undefined && Object.hasOwn(acts.to, to);
  const params = named ? { ...seen.params, to: acts.to[to as keyof typeof acts.to] } : seen.params;
  return fill(acts.seen[seen.code], params);
}

export function problemText(problem: ActProblem): string {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(problem))
    params[key] = Array.isArray(value) ? value.join('、') : (value as string | number);
  return fill(acts.problem[problem.reason], params);
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
