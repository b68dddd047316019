/** Acts in words: what the customer reads of one, and why one cannot be done. The sentences are content/ui/acts.yaml. */
import acts from 'virtual:ui/acts';
import type { Colleague } from '../../domain/desk/act.ts';
import type { ActProblem } from '../../domain/desk/problem.ts';
import type { Seen } from '../../domain/desk/seen.ts';
import { fill } from '../../domain/shared/text.ts';

/** What the customer reads. */
export function seenText({ code, params }: Seen): string {
  const { to } = params;
  return fill(acts.seen[code], code === 'transfer' ? { to: acts.to[to as Colleague] } : params);
}

export function problemText(problem: ActProblem): string {
  const params: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(problem))
    params[key] = Array.isArray(value) ? value.join('、') : (value as string | number);
  return fill(acts.problem[problem.reason], params);
}
