/** A customer who waits in vain: reminds, grows sour, leaves. */
import { must, moved } from './conversation.ts';
import { setAside } from './collected.ts';
import { chatAt, put } from './put.ts';
import { sayNudge } from './say.ts';
import type { ChatState, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

export function nudge(world: ShiftWorld, state: ShiftState, index: number): ShiftState {
  const before = chatAt(state, index);
  const arrival = world.scenario.customers[index];
  if (before.patience === null || arrival === undefined) return state;
  const { nudged, since } = before.patience;
  const { mood, nudges } = arrival.patience;
  const chat: ChatState = {
    ...must(moved(world, before, { kind: 'wait', mood }, state.now)),
    patience: { since, nudged: nudged + 1 },
  };
  const after = put(state, chat, {
    kind: 'nudged',
    at: state.now,
    chat: index,
    moodFrom: before.mood,
    moodTo: chat.mood,
  });
  const text = nudges[nudged];
  return text === undefined ? after : sayNudge(world, after, chat, text);
}

/** The dialogue's first bad ending. */
export function leave(world: ShiftWorld, state: ShiftState, index: number): ShiftState {
  const chat: ChatState = {
    ...must(moved(world, setAside(world, chatAt(state, index)), { kind: 'leave' }, state.now)),
    patience: null,
    left: true,
  };
  return put(state, chat, { kind: 'left', at: state.now, chat: index });
}
