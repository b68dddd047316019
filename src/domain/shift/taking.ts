/** The conversation goes on: it takes what was collected, or a timer of the turn runs out. */
import { actsOf, answerOf, NOTHING, setAside } from './collected.ts';
import { moved, must, pendingTimer } from './conversation.ts';
import { chatAt, put } from './put.ts';
import { begunToWait } from './say.ts';
import type { ChatState, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** Acts left over from a turn that a timer ended go before a choice, which can carry none. */
function actsFirst(world: ShiftWorld, chat: ChatState, at: number): ChatState {
  const acts = chat.collected.option === null ? [] : actsOf(chat);
  return acts.length === 0 ? chat : (moved(world, chat, { kind: 'act', acts }, at) ?? chat);
}

/** The conversation takes what was collected. */
export function settle(world: ShiftWorld, state: ShiftState, index: number): ShiftState {
  const at = state.now;
  const chat = actsFirst(world, chatAt(state, index), at);
  const { collected, lines } = chat;
  const moodFrom = chat.mood;
  const next = must(
    moved(world, chat, answerOf(chat), at) ?? moved(world, chat, answerOf(chat, false), at),
  );
  const answer = (next.state?.answers.length ?? 0) - 1;
  const part = new Set(collected.lines);
  const settled: ChatState = {
    ...next,
    lines: lines.map((line, n) => (part.has(n) ? { ...line, answer } : line)),
    collected: NOTHING,
    settleAt: null,
    patience: null,
    heard: false,
  };
  const score = next.state?.answers[answer]?.score ?? 0;
  return begunToWait(
    put(state, settled, {
      kind: 'settled',
      at,
      chat: index,
      answer,
      score,
      moodFrom,
      moodTo: next.mood,
    }),
    index,
  );
}

/**
 * Patience on a new turn that no answer led to: it runs on, or turns that send each other on by timers would keep a
 * customer for ever. Nudges whose time has passed meanwhile are not made up for.
 */
function goneOn(world: ShiftWorld, { index, patience }: ChatState, now: number) {
  const every = world.scenario.customers[index]?.patience.every;
  if (patience === null || every === undefined) return null;
  const { since } = patience;
  return { since, nudged: Math.floor((now - since) / (every * 1000)) };
}

/** A turn's timer runs out. When it leaves the turn, words collected for it answer nothing; acts are done and stay done. */
export function timer(world: ShiftWorld, state: ShiftState, index: number): ShiftState {
  const before = chatAt(state, index);
  const due = pendingTimer(world, before);
  if (due === null) return state;
  const next = must(moved(world, before, { kind: 'timer', timer: due.timer }, state.now));
  const stays = next.state?.turn === before.state?.turn;
  const chat: ChatState = {
    ...(stays ? next : setAside(world, next)),
    ...(stays ? {} : { heard: false, patience: goneOn(world, before, state.now) }),
  };
  const event = { kind: 'timer', at: state.now, chat: index, timer: due.timer } as const;
  const after = put(state, chat, event);
  return begunToWait(after, index);
}
