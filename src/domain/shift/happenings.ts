/**
 * What happens on a shift by itself, and in which order. Everything has an exact time that follows from the state alone,
 * so that it does not matter whether time goes on in one jump or in many steps. At equal times:
 *
 *   a customer's line – a reply is taken – a conversation is over – a turn's timer – a customer leaves – a nudge –
 *   an interruption – an interruption is overdue – a customer arrives – a waiting customer gets a place
 *
 * and among equals the lower number first. An input at that time comes after all of them.
 */
import { hasTimers, pendingTimer } from './conversation.ts';
import { burstEnd, upcoming } from './chat-lines.ts';
import type { ChatState, ShiftState } from './state.ts';
import type { ShiftWorld } from './world.ts';

const ORDER = [
  'line',
  'settle',
  'over',
  'timer',
  'leave',
  'nudge',
  'interrupt',
  'overdue',
  'arrive',
  'admit',
] as const;

export interface Happening {
  readonly at: number;
  readonly kind: (typeof ORDER)[number];
  /** Number of the chat or of the interruption. */
  readonly index: number;
}

/** The next happening; null when nothing comes by itself any more. */
export function nextHappening(world: ShiftWorld, state: ShiftState): Happening | null {
  if (state.status !== 'running') return null;
  let next: Happening | null = null;
  const consider = (kind: Happening['kind'], index: number, at: number): void => {
    if (next === null || at < next.at || (at === next.at && isBefore(kind, index, next)))
      next = { at, kind, index };
  };
  for (const chat of state.chats) {
    if (chat.status === 'expected') consider('arrive', chat.index, chat.arrivesAt);
    else if (chat.status === 'open') considerChat(world, chat, state.now, consider);
  }
  const head = state.queue[0];
  if (head !== undefined) {
    const at = placeAt(world, state);
    if (at !== null) consider('admit', head, at);
  }
  state.interruptions.forEach(({ shownAt, answer, overdue }, index) => {
    const plan = world.scenario.interruptions[index];
    if (plan === undefined) return;
    if (shownAt === null) consider('interrupt', index, plan.at * 1000);
    else if (answer === null && !overdue) consider('overdue', index, shownAt + plan.within * 1000);
  });
  return next;
}

type Consider = (kind: Happening['kind'], index: number, at: number) => void;

function considerChat(world: ShiftWorld, chat: ChatState, now: number, consider: Consider): void {
  const line = upcoming(chat);
  if (line !== null) consider('line', chat.index, Math.max(now, line.at));
  if (chat.settleAt !== null) consider('settle', chat.index, chat.settleAt);
  if (chat.state?.turn === null) {
    if (line === null) consider('over', chat.index, Math.max(now, burstEnd(chat) ?? now));
    return;
  }
  if (chat.settleAt !== null) return;
  const timer = pendingTimer(world, chat);
  if (timer !== null) consider('timer', chat.index, Math.max(now, timer.at));
  if (chat.patience === null) return;
  const { since, nudged } = chat.patience;
  const arrival = world.scenario.customers[chat.index];
  if (arrival === undefined) return;
  const { every, leaves } = arrival.patience;
  consider('leave', chat.index, since + leaves * 1000);
  const after = (nudged + 1) * every;
  if (after < leaves && !hasTimers(world, chat))
    consider('nudge', chat.index, since + after * 1000);
}

const isBefore = (kind: Happening['kind'], index: number, other: Happening): boolean => {
  const rank = ORDER.indexOf(kind) - ORDER.indexOf(other.kind);
  return rank < 0 || (rank === 0 && index < other.index);
};

/** Chats open at once at a time of the shift. */
export function placesAt({ scenario }: Pick<ShiftWorld, 'scenario'>, now: number): number {
  const { start, most, every } = scenario.concurrency;
  return Math.min(most, start + Math.floor(now / (every * 1000)));
}

/** When the first of the queue gets a place if no chat ends before; null: not by itself. */
function placeAt(world: ShiftWorld, state: ShiftState): number | null {
  const open = state.chats.filter(({ status }) => status === 'open').length;
  if (open < placesAt(world, state.now)) return state.now;
  const { start, most, every } = world.scenario.concurrency;
  if (open >= most) return null;
  return (open + 1 - start) * every * 1000;
}
