/** An act beyond the agent's authority, in one sentence. */
import strings from 'virtual:ui/shift-report';
import type { ActReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';

const SENTENCES: Readonly<Record<string, string>> = strings.breaches;

export function breachText(breach: ActReport['breaches'][number]): string {
  const { code, limit, given, penalty } = breach;
  const sentence = fill(SENTENCES[code] ?? strings.breaches.other, {
    limit: limit ?? '',
    given: given ?? '',
  });
  return penalty > 0 ? `${sentence}${fill(strings.conduct.penaltyTail, { n: penalty })}` : sentence;
}
