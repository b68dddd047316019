/**
 * The desk as it stood at a moment of a shift, read off the finished report: who was there, who waited for how long, what
 * had been said. Nothing is played again, so the slider can move as fast as it likes.
 */
import type { ChatReport, ShiftReport } from '../../domain/shift/report-types.ts';
import type { ChatLine } from '../../domain/shift/state.ts';

export type Standing =
  | { readonly kind: 'queued' | 'waiting'; readonly ms: number }
  | { readonly kind: 'answered' | 'left' | 'over' };

export interface Contact {
  readonly chat: ChatReport;
  readonly standing: Standing;
  /** 0–100. */
  readonly mood: number;
  /** What had been said so far. */
  readonly lines: readonly ChatLine[];
}

export interface Frame {
  /** Who had come, in the order they came. */
  readonly contacts: readonly Contact[];
  /** The chat something happened in last; null before anybody came. */
  readonly latest: number | null;
}

/** @param at ms of shift time */
export function frameAt(report: ShiftReport, at: number): Frame {
  const there = report.chats
    .filter(({ arrivedAt }) => arrivedAt <= at)
    .toSorted((a, b) => a.arrivedAt - b.arrivedAt || a.chat - b.chat);
  const contacts = there.map((chat) => ({
    chat,
    standing: standingAt(chat, at),
    mood: chat.moods.findLast((each) => each.at <= at)?.mood ?? chat.moodStart,
    lines: chat.lines.filter((line) => line.at <= at),
  }));
  let latest: number | null = null;
  let when = -1;
  for (const { chat } of contacts) {
    const own = chat.lines.findLast(
      (line) => line.at <= at && (line.who === 'agent' || line.who === 'auto'),
    );
    const moment = own?.at ?? chat.arrivedAt;
    if (moment > when || (own !== undefined && moment >= when)) {
      latest = chat.chat;
      when = moment;
    }
  }
  return { contacts, latest };
}

function standingAt(chat: ChatReport, at: number): Standing {
  if (chat.overAt !== null && chat.overAt <= at) return { kind: chat.left ? 'left' : 'over' };
  const span = chat.spans.find(
    ({ kind, from, to }) => kind !== 'answered' && from <= at && at < to,
  );
  if (span === undefined || span.kind === 'answered') return { kind: 'answered' };
  return { kind: span.kind, ms: at - span.from };
}

/** One thing that happened, for the line under the slider. */
export interface Happening {
  readonly at: number;
  readonly chat: ChatReport;
  readonly kind: 'arrived' | 'customer' | 'agent' | 'auto' | 'act' | 'left' | 'over';
  /** Null where nothing was said. */
  readonly line: ChatLine | null;
}

/** Everything that happened, in order. */
export function happenings(report: ShiftReport): readonly Happening[] {
  const all = report.chats.flatMap((chat): Happening[] => [
    ...(chat.arrivedAt <= report.usedMs
      ? [{ at: chat.arrivedAt, chat, kind: 'arrived' as const, line: null }]
      : []),
    ...chat.lines.map((line) => ({ at: line.at, chat, kind: kindOf(line), line })),
    ...(chat.overAt === null
      ? []
      : [
          {
            at: chat.overAt,
            chat,
            kind: chat.left ? ('left' as const) : ('over' as const),
            line: null,
          },
        ]),
  ]);
  return all.sort((a, b) => a.at - b.at);
}

function kindOf({ who, kind }: ChatLine): Happening['kind'] {
  if (kind === 'act') return 'act';
  if (who === 'agent') return 'agent';
  return who === 'auto' ? 'auto' : 'customer';
}
