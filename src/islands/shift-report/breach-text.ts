/** An act beyond the agent's authority, in one sentence. */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/shift-report';
import type { ActBreach } from '../../domain/desk/problem.ts';
import { fill } from '../../domain/shared/text.ts';

export function breachText({ code, limit, given, penalty }: ActBreach): string {
  const sentence = fill(acts.breach[code], { limit: limit ?? '', given: given ?? '' });
  return penalty > 0 ? `${sentence}${fill(strings.conduct.penaltyTail, { n: penalty })}` : sentence;
}
