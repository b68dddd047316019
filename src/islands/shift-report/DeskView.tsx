/** The desk at a moment of the recording: who is there and how long they wait, and one chat so far. Only to look at. */
import strings from 'virtual:ui/shift-report';
import words from 'virtual:ui/dialogue';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { moodLevel } from '../../domain/dialogue/mood.ts';
import type { ChatLine } from '../../domain/shift/state.ts';
import { fill } from '../../domain/shared/text.ts';
import { MoodFace } from '../dialogue/Mood.tsx';
import { actText } from '../replay/act-text.ts';
import { clockText } from '../replay/moments.ts';
import { useAround } from './context.ts';
import type { Contact, Frame } from './frame.ts';

const s = strings.desk;
/** Lines of a chat shown; earlier ones are counted. */
const SHOWN = 40;

interface Props {
  readonly frame: Frame;
  readonly at: number;
  /** The chat to look at; null: where something happened last. */
  readonly chosen: number | null;
  readonly onChoose: (chat: number | null) => void;
  readonly interruption: string | null;
}

export function DeskView({ frame, at, chosen, onChoose, interruption }: Props): JSX.Element {
  const { contacts, latest } = frame;
  const shown =
    contacts.find(({ chat }) => chat.chat === chosen) ??
    contacts.find(({ chat }) => chat.chat === latest);
  return (
    <div class="shift-desk no-print">
      <div class="shift-contacts">
        <h4>{s.contacts}</h4>
        {contacts.length === 0 ? (
          <p class="shift-soft">{s.none}</p>
        ) : (
          <ul role="list">
            {contacts.map((contact) => (
              <li key={contact.chat.chat}>
                <button
                  type="button"
                  aria-pressed={contact === shown}
                  data-standing={contact.standing.kind}
                  onClick={() => onChoose(contact.chat.chat)}
                >
                  <span class="shift-contact-name">{contact.chat.customer.name}</span>
                  <span class="shift-contact-mood" data-mood={moodLevel(contact.mood)}>
                    <MoodFace level={moodLevel(contact.mood)} />
                    <span class="visually-hidden">
                      {fill(s.mood, { level: words.mood[moodLevel(contact.mood)] })}
                    </span>
                  </span>
                  <span class="shift-contact-standing">{standingText(contact)}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        {chosen !== null && (
          <button type="button" class="button" data-kind="quiet" onClick={() => onChoose(null)}>
            {s.follow}
          </button>
        )}
      </div>
      <div class="shift-desk-chat">
        {interruption !== null && <p class="shift-interruption">{interruption}</p>}
        {shown === undefined ? (
          <p class="shift-soft">{s.empty}</p>
        ) : (
          <Chat key={shown.chat.chat} name={shown.chat.customer.name} lines={shown.lines} at={at} />
        )}
      </div>
    </div>
  );
}

function standingText({ standing }: Contact): string {
  switch (standing.kind) {
    case 'waiting':
    case 'queued':
      return fill(s[standing.kind], { time: clockText(standing.ms) });
    default:
      return s[standing.kind];
  }
}

function Chat({
  name,
  lines,
  at,
}: {
  readonly name: string;
  readonly lines: readonly ChatLine[];
  readonly at: number;
}): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [lines.length]);
  const hidden = Math.max(0, lines.length - SHOWN);
  return (
    <div
      class="shift-desk-log"
      role="region"
      tabIndex={0}
      aria-label={fill(s.chat, { name, at: clockText(at) })}
      ref={box}
    >
      {hidden > 0 && <p class="shift-soft">{fill(s.more, { n: hidden })}</p>}
      {lines.length === 0 && <p class="shift-soft">{s.empty}</p>}
      <ol role="list">
        {lines.slice(hidden).map((line, index) => (
          <Line key={hidden + index} line={line} name={name} />
        ))}
      </ol>
    </div>
  );
}

export function Line({ line, name }: { readonly line: ChatLine; readonly name: string }) {
  const { nameOf } = useAround();
  const { who, kind, at } = line;
  if (who === 'system')
    return (
      <li class="shift-say" data-who="system">
        {line.text}
      </li>
    );
  const speaker = who === 'customer' ? name : who === 'auto' ? s.auto : s.you;
  return (
    <li class="shift-say" data-who={who}>
      <span class="shift-say-head">
        {speaker} <span>{clockText(at)}</span>
      </span>
      <span class="shift-bubble" data-kind={kind}>
        {kind === 'act' && line.act !== null
          ? actText(line.act, nameOf)
          : kind === 'picture'
            ? fill(s.picture, { text: line.text })
            : line.text}
      </span>
      {line.recalled && <span class="shift-say-note">{s.recalled}</span>}
    </li>
  );
}
