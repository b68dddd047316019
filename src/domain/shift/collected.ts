/** What an agent has said and done since the customer's last words. */
import type { DeskAct } from '../desk/act.ts';
import type { AnswerInput } from '../dialogue/state.ts';
import { asideOf } from './conversation.ts';
import type { ChatState, Collected } from './state.ts';
import type { ShiftWorld } from './world.ts';

export const NOTHING: Collected = { lines: [], option: null, answered: false };

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

/**
 * The conversation goes on without it: words that will answer nothing are looked through for what is forbidden, like any
 * other aside; an option is its author's words. Acts are done and stay done; they count with the next answer, if one comes.
 */
export function setAside(world: ShiftWorld, chat: ChatState): ChatState {
  const { collected, lines } = chat;
  if (collected.lines.length === 0 && collected.option === null) return chat;
  const words = new Set(collected.lines.filter((index) => lines[index]?.kind === 'text'));
  return {
    ...chat,
    settleAt: null,
    lines: lines.map((line, index) =>
      words.has(index) && collected.option === null
        ? { ...line, aside: asideOf(world, chat, line.text) }
        : line,
    ),
    collected: { ...NOTHING, lines: collected.lines.filter((index) => !words.has(index)) },
  };
}
