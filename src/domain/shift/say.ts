/** The customer's side of a chat: lines of the dialogue as their time comes, nudges, and what a machine answers. */
import { autoReplies } from '../desk/auto-reply.ts';
import { orderMoved } from './acting.ts';
import { chatLine, nextSeen, skippedBy, upcoming } from './chat-lines.ts';
import { chatAt, put } from './put.ts';
import type { ChatLine, ChatState, ShiftEvent, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

/** Shows the next line under way. */
export function sayNext(world: ShiftWorld, state: ShiftState, index: number): ShiftState {
  const before = chatAt(state, index);
  const next = upcoming(before);
  if (next === null || before.state === null) return state;
  const { event } = next;
  const chat: ChatState = {
    ...before,
    offset: before.offset - skippedBy(event),
    shown: nextSeen(before.state.transcript, next.index + 1),
  };
  let after: ShiftState;
  switch (event.kind) {
    case 'line':
    case 'picture':
    case 'notice':
      after = said(world, state, chat, {
        event: next.index,
        who: event.kind === 'notice' ? 'system' : 'customer',
        kind: event.kind === 'line' ? 'text' : event.kind,
        text: event.text,
      });
      break;
    case 'recall':
      after = put(state, recalled(chat, event.of));
      break;
    case 'order': {
      const shop = orderMoved(world, state.shop, chat, event.order, event.state);
      after = put({ ...state, shop }, chat, {
        kind: 'order',
        at: state.now,
        chat: index,
        order: event.order,
      });
      break;
    }
    default:
      after = put(state, chat);
  }
  return begunToWait(after, index);
}

/** The customer took the line back. */
const recalled = (chat: ChatState, event: number): ChatState => ({
  ...chat,
  lines: chat.lines.map((line) => (line.event === event ? { ...line, recalled: true } : line)),
});

/** A reminder of the customer, not of the dialogue. */
export const sayNudge = (
  world: ShiftWorld,
  state: ShiftState,
  chat: ChatState,
  text: string,
): ShiftState => said(world, state, chat, { who: 'customer', text, nudge: true });

type Words = Pick<ChatLine, 'who' | 'text'> & Partial<ChatLine>;

function said(world: ShiftWorld, state: ShiftState, chat: ChatState, words: Words): ShiftState {
  const at = state.now;
  const speaks = words.who === 'customer';
  const asks = speaks && chat.state?.turn !== null && !chat.collected.answered;
  const line = chatLine({ ...words, at, asks });
  const next: ChatState = {
    ...chat,
    lines: [...chat.lines, line],
    heard: chat.heard || speaks,
    unread: state.viewing === chat.index ? chat.unread : chat.unread + 1,
    waitingSince: asks ? (chat.waitingSince ?? at) : chat.waitingSince,
  };
  const after = put(state, next, {
    kind: 'said',
    at,
    chat: chat.index,
    line: chat.lines.length,
    asks,
  });
  return speaks ? answeredByMachine(world, after, chat, line) : after;
}

function answeredByMachine(
  world: ShiftWorld,
  state: ShiftState,
  before: ChatState,
  line: ChatLine,
): ShiftState {
  const chat = chatAt(state, before.index);
  const auto = autoReplies(world.autoReplies, {
    status: state.agent,
    receiving: state.chats.filter(({ status }) => status === 'open').length,
    first: !before.lines.some(({ who }) => who === 'customer'),
    waits: line.asks && before.waitingSince === null,
    text: line.text,
    said: chat.automatic.said,
    questions: chat.automatic.questions,
  });
  if (auto.length === 0) return state;
  const at = state.now;
  const events = auto.map((_, n): ShiftEvent => ({
    kind: 'auto',
    at,
    chat: chat.index,
    line: chat.lines.length + n,
  }));
  const lines = auto.map(({ text, by }) => chatLine({ at, who: 'auto', text, by }));
  const { said, questions } = chat.automatic;
  return put(
    state,
    {
      ...chat,
      lines: [...chat.lines, ...lines],
      automatic: {
        said: [...said, ...auto.map(({ by }) => by).filter((by) => !said.includes(by))],
        questions: [...questions, ...auto.flatMap(({ question }) => question ?? [])],
      },
    },
    ...events,
  );
}

/** Nothing more is under way: from now on the customer's patience runs, unless a reply is being read. */
export function begunToWait(state: ShiftState, index: number): ShiftState {
  const chat = chatAt(state, index);
  if (upcoming(chat) !== null) return state;
  if (chat.state === null || chat.state.turn === null) return state;
  const heard = chat.heard ? chat : { ...chat, heard: true };
  return put(state, {
    ...heard,
    patience: chat.settleAt === null ? (chat.patience ?? { since: state.now, nudged: 0 }) : null,
  });
}
