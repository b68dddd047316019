/**
 * A customer's conversation as a shift holds it: the dialogue engine with its clock laid over the shift's. Every function
 * takes the shift's time and gives the chat back with the conversation moved on.
 */
import type { DeskAct } from '../desk/act.ts';
import type { Dialogue, Turn } from '../dialogue/schema.ts';
import type { DialogueInput } from '../dialogue/state.ts';
import { nextTimer } from '../dialogue/next-timer.ts';
import { availableOptions, begin, currentTurn, step } from '../dialogue/step.ts';
import { needsActs } from '../dialogue/desk.ts';
import { assess } from '../reply/assess.ts';
import type { Rubric } from '../reply/schema.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';
import { nextSeen, upcoming } from './chat-lines.ts';
import type { ChatState } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** The dialogue of a chat. */
export function dialogueOf(world: ShiftWorld, chat: Pick<ChatState, 'index'>): Dialogue {
  const dialogue = world.dialogues[chat.index];
  if (dialogue === undefined) throw new Error(`shift ${world.scenario.id}: no chat ${chat.index}`);
  return dialogue;
}

/** The turn that waits for an answer; null before the beginning and after the end. */
export const turnOf = (world: ShiftWorld, chat: ChatState): Turn | null =>
  chat.state === null ? null : currentTurn(dialogueOf(world, chat), chat.state);

/** True when the option may be chosen now. */
export const isOffered = (world: ShiftWorld, chat: ChatState, option: string): boolean =>
  chat.state !== null &&
  availableOptions(dialogueOf(world, chat), chat.state).some(({ id }) => id === option);

/** The customer begins. */
export function opened(world: ShiftWorld, chat: ChatState, now: number): ChatState {
  const state = begin(dialogueOf(world, chat), `${world.seed}/${chat.index}`);
  return { ...chat, offset: now, mood: state.mood, state, shown: nextSeen(state.transcript, 0) };
}

/** The conversation takes an input at this moment; null when it refuses. */
export function moved(
  world: ShiftWorld,
  chat: ChatState,
  input: DialogueInput,
  now: number,
): ChatState | null {
  if (chat.state === null) return null;
  const timed = { ...input, at: now - chat.offset };
  const result = step(dialogueOf(world, chat), world.lexicon, chat.state, timed, world.desk);
  if (!result.ok) return null;
  const { state } = result.value;
  return { ...chat, state, mood: state.mood, shown: nextSeen(state.transcript, chat.shown) };
}

/** The turn's timer that runs out next, with its time on the shift; null: none, or the customer is still writing. */
export function pendingTimer(
  world: ShiftWorld,
  chat: ChatState,
): { readonly at: number; readonly timer: string } | null {
  if (chat.state === null || upcoming(chat) !== null) return null;
  const next = nextTimer(dialogueOf(world, chat), chat.state);
  return next === null ? null : { timer: next.timer, at: next.at + chat.offset };
}

/** The author wrote for this turn what the customer does when nobody answers: no nudges of the scenario then. */
export const hasTimers = (world: ShiftWorld, chat: ChatState): boolean =>
  (turnOf(world, chat)?.timers ?? []).length > 0;

const rubricOf = (turn: Turn): Rubric => (turn.kind === 'typed' ? turn.rubric : NO_RUBRIC);
const NO_RUBRIC: Rubric = { points: [], order: [], forbid: [] };

/** What a text holds of forbidden words, promises and tone when it answers nothing. */
export const asideOf = (world: ShiftWorld, chat: ChatState, text: string): ReplyJudgement =>
  assess(world.lexicon, NO_RUBRIC, dialogueOf(world, chat).forbid, text, heard(chat));

/** What a collected reply would be judged at this turn; null: the desk refuses the acts. */
export function previewOf(
  world: ShiftWorld,
  chat: ChatState,
  turn: Turn,
  text: string,
  acts: readonly DeskAct[],
): ReplyJudgement | null {
  if (chat.state === null) return null;
  const dialogue = dialogueOf(world, chat);
  if (acts.length === 0 && !needsActs(turn))
    return assess(world.lexicon, rubricOf(turn), dialogue.forbid, text, heard(chat));
  const judged = world.desk.judge(dialogue, world.lexicon, chat.state, turn, acts);
  if (!judged.ok) return null;
  const { extra } = judged.value;
  return assess(world.lexicon, rubricOf(turn), dialogue.forbid, text, heard(chat), extra);
}

const heard = (chat: ChatState): string[] =>
  (chat.state?.transcript ?? []).flatMap((event) => (event.kind === 'line' ? [event.text] : []));

/** What the shift itself puts to a conversation is never refused. */
export function must(chat: ChatState | null): ChatState {
  if (chat === null) throw new Error('a conversation refused what the shift put to it');
  return chat;
}
