/**
 * What a screen reader is told of a shift, in one polite region: what customers say, with their names, and how long
 * somebody has waited – at thresholds only, once each. What the learner did is not told; they know.
 */
import type { ShiftEvent, ShiftState } from '../../domain/shift/state.ts';

export type News =
  | { readonly kind: 'said'; readonly chat: number; readonly line: number }
  | { readonly kind: 'arrived' | 'queued' | 'left' | 'over'; readonly chat: number }
  | { readonly kind: 'waits'; readonly chat: number; readonly seconds: number }
  | { readonly kind: 'interrupted'; readonly interruption: string }
  | { readonly kind: 'wrap-up' };

/** Seconds of waiting that are told. */
export const THRESHOLDS = [30, 60, 180] as const;

function newsOfEvent(event: ShiftEvent, state: ShiftState): News | null {
  switch (event.kind) {
    case 'said':
      return { kind: 'said', chat: event.chat, line: event.line };
    case 'arrived':
      return state.queue.includes(event.chat)
        ? { kind: 'queued', chat: event.chat }
        : { kind: 'arrived', chat: event.chat };
    case 'left':
    case 'over':
      return { kind: event.kind, chat: event.chat };
    case 'interrupted':
      return { kind: 'interrupted', interruption: event.interruption };
    case 'wrap-up':
      return { kind: 'wrap-up' };
    default:
      return null;
  }
}

/** What has happened since the log had `seen` entries. A customer who leaves is told once, not also as “over”. */
export function newsSince(state: ShiftState, seen: number): readonly News[] {
  const news = state.log.slice(seen).flatMap((event) => newsOfEvent(event, state) ?? []);
  const left = new Set(news.flatMap((one) => (one.kind === 'left' ? [one.chat] : [])));
  return news.filter((one) => one.kind !== 'over' || !left.has(one.chat));
}

/** Thresholds of waiting crossed between two seconds of the shift's clock. */
export function waitsBetween(state: ShiftState, before: number, after: number): readonly News[] {
  return state.chats.flatMap((chat): News[] => {
    if (chat.status !== 'open' || chat.waitingSince === null) return [];
    const since = Math.floor(chat.waitingSince / 1000);
    const crossed = THRESHOLDS.filter((t) => since + t > before && since + t <= after);
    const seconds = crossed.at(-1);
    return seconds === undefined ? [] : [{ kind: 'waits', chat: chat.index, seconds }];
  });
}
