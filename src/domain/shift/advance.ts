/**
 * A shift's clock going on: everything that happens by itself, each thing exactly at its time (happenings.ts). Advancing
 * in one jump or in many steps gives the same state.
 */
import { never } from '../shared/result.ts';
import { randomFrom } from '../shared/prng.ts';
import { shopAtStart, shopWith } from './acting.ts';
import { NOTHING } from './collected.ts';
import { dialogueOf, opened } from './conversation.ts';
import { nextHappening, type Happening } from './happenings.ts';
import { interrupt, overdue } from './interruption.ts';
import { leave, nudge } from './patience.ts';
import { chatAt, noted, put } from './put.ts';
import { begunToWait, sayNext } from './say.ts';
import type { ChatState, ShiftState } from './state.ts';
import { settle, timer } from './taking.ts';
import type { ShiftWorld } from './world.ts';

/** The empty desk at time 0; `advance` brings the first customer. */
export function begin(world: ShiftWorld): ShiftState {
  const { scenario, seed } = world;
  return {
    scenario: scenario.id,
    rev: scenario.rev,
    now: 0,
    status: 'running',
    agent: 'online',
    viewing: null,
    chats: world.dialogues.map((dialogue, index): ChatState => {
      const arrival = scenario.customers[index];
      const { at, within } = arrival ?? { at: 0, within: 0 };
      return {
        index,
        dialogue: dialogue.id,
        customer: dialogue.customer,
        status: 'expected',
        arrivesAt: at * 1000 + randomFrom(`${seed}/arrival/${index}`).int(within * 1000 + 1),
        startedAt: null,
        overAt: null,
        lines: [],
        unread: 0,
        waitingSince: null,
        patience: null,
        mood: dialogue.mood,
        collected: NOTHING,
        settleAt: null,
        shown: 0,
        heard: false,
        automatic: { said: [], questions: [] },
        offset: 0,
        state: null,
        ending: null,
        served: false,
        left: false,
        flag: 'none',
        memo: '',
        tags: [],
        summary: null,
        hints: [],
      };
    }),
    queue: [],
    interruptions: scenario.interruptions.map(({ id }) => ({
      id,
      shownAt: null,
      answer: null,
      answeredAt: null,
      late: false,
      overdue: false,
    })),
    shop: shopAtStart(world),
    log: [],
    inputs: [],
  };
}

/** When something happens by itself next; null when nothing does any more. */
export const nextAt = (world: ShiftWorld, state: ShiftState): number | null =>
  nextHappening(world, state)?.at ?? null;

/** Everything up to `to`, including what happens at `to`. A time before `now` changes nothing, and nothing happens after the end. */
export function advance(world: ShiftWorld, state: ShiftState, to: number): ShiftState {
  let current = state;
  for (;;) {
    const next = nextHappening(world, current);
    if (next === null || next.at > to) break;
    current = happen(world, { ...current, now: next.at }, next);
  }
  return current.status === 'ended' || to <= current.now ? current : { ...current, now: to };
}

function happen(world: ShiftWorld, state: ShiftState, { kind, index }: Happening): ShiftState {
  switch (kind) {
    case 'arrive':
      return arrive(state, index);
    case 'admit':
      return admit(world, state, index);
    case 'line':
      return sayNext(world, state, index);
    case 'settle':
      return settle(world, state, index);
    case 'timer':
      return timer(world, state, index);
    case 'nudge':
      return nudge(world, state, index);
    case 'leave':
      return leave(world, state, index);
    case 'over':
      return over(world, state, index);
    case 'interrupt':
      return interrupt(state, index);
    case 'overdue':
      return overdue(state, index);
    default:
      return never(kind);
  }
}

function arrive(state: ShiftState, index: number): ShiftState {
  const chat: ChatState = { ...chatAt(state, index), status: 'queued' };
  const queued = put(state, chat, { kind: 'arrived', at: state.now, chat: index });
  return { ...queued, queue: [...state.queue, index] };
}

function admit(world: ShiftWorld, state: ShiftState, index: number): ShiftState {
  const at = state.now;
  const chat = opened(world, { ...chatAt(state, index), status: 'open', startedAt: at }, at);
  const started = put(state, chat, { kind: 'started', at, chat: index });
  const shop = shopWith(world, started.shop, chat);
  return begunToWait(
    { ...started, shop, queue: state.queue.filter((one) => one !== index) },
    index,
  );
}

/** The last word is said. When it was the last conversation, only putting away is left. */
function over(world: ShiftWorld, state: ShiftState, index: number): ShiftState {
  const at = state.now;
  const before = chatAt(state, index);
  const id = before.state?.ending ?? '';
  const ending = dialogueOf(world, before).endings.find((one) => one.id === id);
  const chat: ChatState = {
    ...before,
    status: 'over',
    overAt: at,
    ending: id,
    waitingSince: null,
    patience: null,
    settleAt: null,
  };
  const after = put(state, chat, {
    kind: 'over',
    at,
    chat: index,
    ending: id,
    outcome: ending?.outcome ?? 'bad',
  });
  const done = after.chats.every(({ status }) => status === 'over' || status === 'closed');
  return done ? { ...noted(after, { kind: 'wrap-up', at }), status: 'wrap-up' } : after;
}
