/** Who stands where in the list of contacts, and whom a key goes to. Pure; depends on what happened, never on the clock. */
import type { ChatState } from '../../domain/shift/state.ts';

export type Sort = 'waiting' | 'arrival';
export type Filter = 'all' | 'waiting' | 'flagged';

const RANK: Record<ChatState['status'], number> = {
  open: 0,
  over: 1,
  queued: 2,
  closed: 3,
  expected: 4,
};

/** Longest waiting first, then unread, then the others by when they came; queued and closed ones last. */
function byWaiting(a: ChatState, b: ChatState): number {
  const wait = (chat: ChatState): number => chat.waitingSince ?? Infinity;
  return (
    RANK[a.status] - RANK[b.status] ||
    (wait(a) === wait(b) ? 0 : wait(a) - wait(b)) ||
    Number(b.unread > 0) - Number(a.unread > 0) ||
    a.arrivesAt - b.arrivesAt ||
    a.index - b.index
  );
}

const byArrival = (a: ChatState, b: ChatState): number =>
  a.arrivesAt - b.arrivesAt || a.index - b.index;

const isWanted = (chat: ChatState, filter: Filter): boolean =>
  filter === 'all' || (filter === 'waiting' ? chat.waitingSince !== null : chat.flag !== 'none');

const said = (chat: ChatState, words: string): boolean =>
  chat.lines.some(({ text }) => text.toLowerCase().includes(words));

/**
 * The chats in the list, in order, as their numbers.
 *
 * @param nameOf a customer's name by id
 */
export function contactOrder(
  chats: readonly ChatState[],
  wish: { readonly sort: Sort; readonly filter: Filter; readonly words: string },
  nameOf: (customer: string) => string,
): readonly number[] {
  const words = wish.words.trim().toLowerCase();
  return chats
    .filter(
      (chat) =>
        chat.status !== 'expected' &&
        isWanted(chat, wish.filter) &&
        (words === '' || nameOf(chat.customer).toLowerCase().includes(words) || said(chat, words)),
    )
    .toSorted(wish.sort === 'waiting' ? byWaiting : byArrival)
    .map(({ index }) => index);
}

/** The chat whose customer has waited longest; null when nobody waits. */
export function longestWaiting(chats: readonly ChatState[]): number | null {
  const waiting = chats.filter(
    ({ status, waitingSince }) => status === 'open' && waitingSince !== null,
  );
  return waiting.toSorted(byWaiting)[0]?.index ?? null;
}

/** The next chat that can be looked at, in the order shown; goes round. */
export function neighbour(
  order: readonly number[],
  chats: readonly ChatState[],
  active: number | null,
  by: 1 | -1,
): number | null {
  const open = order.filter((index) => isShown(chats[index]));
  if (open.length === 0) return null;
  const at = active === null ? -1 : open.indexOf(active);
  if (at === -1) return open[by === 1 ? 0 : open.length - 1] ?? null;
  return open[(at + by + open.length) % open.length] ?? null;
}

/** Whether there is a conversation to look at. */
export const isShown = (chat: ChatState | undefined): boolean =>
  chat !== undefined &&
  (chat.status === 'open' || chat.status === 'over' || chat.status === 'closed');
