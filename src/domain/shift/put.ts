/** Writing into a shift's state. */
import type { ChatState, ShiftEvent, ShiftState } from './state.ts';

/** The chat in its place, the events at the log's end. */
export const put = (
  state: ShiftState,
  chat: ChatState,
  ...events: readonly ShiftEvent[]
): ShiftState => ({
  ...state,
  chats: state.chats.with(chat.index, chat),
  log: events.length === 0 ? state.log : [...state.log, ...events],
});

export const noted = (state: ShiftState, ...events: readonly ShiftEvent[]): ShiftState => ({
  ...state,
  log: [...state.log, ...events],
});

/** A chat by number; throws when there is none. */
export function chatAt(state: ShiftState, index: number): ChatState {
  const chat = state.chats[index];
  if (chat === undefined) throw new Error(`shift ${state.scenario}: no chat ${index}`);
  return chat;
}
