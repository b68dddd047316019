/** What an agent has said and done since the customer's last words. */
import type { DeskAct } from '../desk/act.ts';
import type { AnswerInput } from '../dialogue/state.ts';
import type { ChatState } from './state.ts';

/** Messages, in order. */
export const textsOf = ({ collected, lines }: ChatState): string[] =>
  collected.lines.flatMap((index) => (lines[index]?.kind === 'text' ? [lines[index].text] : []));

export const actsOf = ({ collected, lines }: ChatState): DeskAct[] =>
  collected.lines.flatMap((index) => lines[index]?.act ?? []);

/**
 * The one input the conversation takes for it: several messages are joined with a line break.
 * @param withActs without them for the case that an order changed between the act and the settling and the desk would
 *   refuse now what it allowed then
 */
export function answerOf(chat: ChatState, withActs = true): AnswerInput {
  const { option } = chat.collected;
  if (option !== null) return { kind: 'choice', option };
  const text = textsOf(chat).join('\n');
  const acts = withActs ? actsOf(chat) : [];
  if (text === '') return { kind: 'act', acts };
  return acts.length === 0 ? { kind: 'typed', text } : { kind: 'typed', text, acts };
}
