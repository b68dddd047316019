/** Lines of a chat and where the conversation's own lines stand on the shift's clock. */
import type { DialogueEvent } from '../dialogue/state.ts';
import type { ChatLine, ChatState } from './state.ts';

/** A line with everything it does not say left out. */
export const chatLine = (
  line: Pick<ChatLine, 'at' | 'who' | 'text'> & Partial<ChatLine>,
): ChatLine => ({
  event: null,
  kind: 'text',
  asks: false,
  recalled: false,
  nudge: false,
  by: null,
  phrase: null,
  act: null,
  shows: null,
  breaches: [],
  seen: true,
  answer: null,
  aside: null,
  ...line,
});

/** An event of the transcript that something is seen of, with its time. */
export interface Upcoming {
  readonly index: number;
  readonly at: number;
  readonly event: DialogueEvent;
}

/** Minutes an event lets pass on the conversation's clock, in ms. */
export const skippedBy = (event: DialogueEvent): number =>
  event.kind === 'notice' ? event.minutes * 60_000 : 0;

const SEEN: ReadonlySet<DialogueEvent['kind']> = new Set([
  'line',
  'picture',
  'notice',
  'recall',
  'order',
]);

/** Index of the first event from `from` on that something is seen of; the transcript's length when there is none. */
export function nextSeen(transcript: readonly DialogueEvent[], from: number): number {
  let index = from;
  while (index < transcript.length && !SEEN.has((transcript[index] as DialogueEvent).kind)) index++;
  return index;
}

/** What the customer says or does next by itself; null: nothing is under way. */
export function upcoming(chat: ChatState): Upcoming | null {
  const event = chat.state?.transcript[chat.shown];
  if (event === undefined) return null;
  return { index: chat.shown, at: event.at + chat.offset - skippedBy(event), event };
}

/** When the last line under way is there; null: nothing is under way. */
export function burstEnd(chat: ChatState): number | null {
  if (chat.state === null) return null;
  const { transcript } = chat.state;
  let end: number | null = null;
  let { offset } = chat;
  for (let index = chat.shown; index < transcript.length; index++) {
    const event = transcript[index] as DialogueEvent;
    if (!SEEN.has(event.kind)) continue;
    offset -= skippedBy(event);
    end = event.at + offset;
  }
  return end;
}
