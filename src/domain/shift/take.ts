/**
 * What the learner does. `take` lets time go on to the input's moment first – everything that happens up to then comes
 * before the input – and then does it, or says why not.
 */
import { fail, never, ok } from '../shared/result.ts';
import { advance, begin } from './advance.ts';
import { setAside } from './collected.ts';
import { moved } from './conversation.ts';
import type { ShiftInput } from './input.ts';
import { answerInterruption } from './interruption.ts';
import { noted, put } from './put.ts';
import { act, choose, message } from './send.ts';
import { tooLong, type ChatState, type ShiftState, type Taken } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** Longest memo and longest part of a summary, in UTF-16 units. */
export const MOST_MEMO_LENGTH = 500;

export function take(world: ShiftWorld, state: ShiftState, input: ShiftInput): Taken {
  if (state.status === 'ended') return fail({ reason: 'ended' });
  if (!Number.isSafeInteger(input.at) || input.at < state.now)
    return fail({ reason: 'past', now: state.now });
  const taken = doInput(world, advance(world, state, input.at), input);
  return taken.ok ? ok({ ...taken.value, inputs: [...taken.value.inputs, input] }) : taken;
}

/** The state after all inputs, or the first error. */
export function replayShift(world: ShiftWorld, inputs: readonly ShiftInput[]): Taken {
  let state = begin(world);
  for (const input of inputs) {
    const taken = take(world, state, input);
    if (!taken.ok) return taken;
    state = taken.value;
  }
  return ok(state);
}

function doInput(world: ShiftWorld, state: ShiftState, input: ShiftInput): Taken {
  switch (input.kind) {
    case 'message':
      return inChat(state, input.chat, ['open', 'over'], (chat) =>
        message(world, state, chat, input.text, input.phrase),
      );
    case 'choose':
      return inChat(state, input.chat, ['open'], (chat) =>
        choose(world, state, chat, input.option),
      );
    case 'act':
      return inChat(state, input.chat, ['open', 'over'], (chat) =>
        act(world, state, chat, input.act),
      );
    case 'open':
      return inChat(state, input.chat, ['open', 'over', 'closed'], (chat) =>
        ok({
          ...put(
            state,
            { ...chat, unread: 0 },
            { kind: 'opened', at: state.now, chat: chat.index },
          ),
          viewing: chat.index,
        }),
      );
    case 'hint':
      return inChat(state, input.chat, ['open'], (chat) =>
        ok(hint(world, state, chat, input.level)),
      );
    case 'mark':
      return inChat(state, input.chat, ['open', 'over', 'closed'], (chat) => {
        const memo = input.memo ?? chat.memo;
        if (memo.length > MOST_MEMO_LENGTH) return tooLong(memo, MOST_MEMO_LENGTH);
        const flag = input.flag ?? chat.flag;
        return ok(
          put(state, { ...chat, flag, memo }, { kind: 'marked', at: state.now, chat: chat.index }),
        );
      });
    case 'close':
      return inChat(state, input.chat, ['over'], (chat) => {
        const long = Object.values(input.summary ?? {}).find(
          (part) => part.length > MOST_MEMO_LENGTH,
        );
        if (long !== undefined) return tooLong(long, MOST_MEMO_LENGTH);
        return ok({
          ...put(
            state,
            { ...chat, status: 'closed', summary: input.summary, unread: 0 },
            {
              kind: 'closed',
              at: state.now,
              chat: chat.index,
              summary: input.summary !== null,
            },
          ),
          viewing: state.viewing === chat.index ? null : state.viewing,
        });
      });
    case 'answer':
      return answerInterruption(world, state, input.interruption, input.answer);
    case 'status':
      return ok(
        noted(
          { ...state, agent: input.status },
          { kind: 'status', at: state.now, status: input.status },
        ),
      );
    case 'pass':
      return ok(state);
    case 'end':
      return ok(
        noted(
          { ...state, status: 'ended', chats: state.chats.map((chat) => setAside(world, chat)) },
          { kind: 'ended', at: state.now, early: state.status === 'running' },
        ),
      );
    default:
      return never(input);
  }
}

function inChat(
  state: ShiftState,
  index: number,
  statuses: readonly ChatState['status'][],
  then: (chat: ChatState) => Taken,
): Taken {
  const chat = state.chats[index];
  if (chat === undefined) return fail({ reason: 'unknown-chat' });
  if (statuses.includes(chat.status)) return then(chat);
  const reason = statuses.includes('open') ? 'chat-not-open' : 'chat-not-over';
  return fail({ reason });
}

function hint(world: ShiftWorld, state: ShiftState, chat: ChatState, level: 1 | 2): ShiftState {
  const next = moved(world, chat, { kind: 'hint', level }, state.now) ?? chat;
  return put(
    state,
    { ...next, hints: [...chat.hints, level] },
    { kind: 'hinted', at: state.now, chat: chat.index, level },
  );
}
