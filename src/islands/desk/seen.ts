/** Acts in words: what the customer reads of one, and why one cannot be done. The sentences are content/ui/acts.yaml. */
import acts from 'virtual:ui/acts';
import { seenBy } from '../../domain/desk/acts.ts';
import type { DeskAct } from '../../domain/desk/act.ts';
import type { DeskShop } from '../../domain/desk/desk-shop.ts';
import type { ActProblem } from '../../domain/desk/problem.ts';
import { fill } from '../../domain/shared/text.ts';

/** Null: the customer sees nothing of it. */
export function seenText(shop: DeskShop, act: DeskAct): string | null {
  const seen = seenBy(shop, act);
  return seen === null ? null : fill(acts.seen[seen.code], seen.params);
}

export function problemText(problem: ActProblem): string {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(problem))
    params[key] = Array.isArray(value) ? value.join('、') : (value as string | number);
  return fill(acts.problem[problem.reason], params);
}
