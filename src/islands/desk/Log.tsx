/**
 * A chat as it grows. Only the newest lines are in the page, the earlier ones on request; a line renders once. The log
 * scrolls along only while the learner is at its end. New lines are read out by the desk's one live region, not by
 * the log, or everything would be heard twice.
 */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/desk';
import { Component, type JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ChatLine, ChatState } from '../../domain/shift/state.ts';
import { fill } from '../../domain/shared/text.ts';
import { $desk } from '../../stores/desk/run.ts';
import { Coach } from './Coach.tsx';
import { seenText } from '../act-form/seen.ts';
import { shopTime } from './times.ts';

const words = strings.chat;
/** Lines in the page. */
const WINDOW = 60;
/** Within this distance from its end, px, the log scrolls along. */
const NEAR = 80;
/** A pause after which the time is shown again, ms. */
const PAUSE = 120_000;

export function Log({
  chat,
  name,
  typing,
}: {
  readonly chat: ChatState;
  readonly name: string;
  readonly typing: boolean;
}): JSX.Element {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [extra, setExtra] = useState(0);
  const [below, setBelow] = useState(false);
  const desk = $desk.get();
  const from = desk?.world.scenario.from ?? '2026-01-01 00:00';
  const { lines } = chat;
  const first = Math.max(0, lines.length - WINDOW - extra);

  // The log is a column from below (desk.css): its end is where scrolling starts, and the browser keeps it in sight by
  // itself. Measuring heights here would lay the whole desk out once more with every line.
  const toEnd = (): void => {
    if (log.current !== null) log.current.scrollTop = 0;
    atEnd.current = true;
    setBelow(false);
  };
  const mine = lines.at(-1)?.who === 'agent';
  useLayoutEffect(() => {
    if (atEnd.current) return;
    if (mine) toEnd();
    else setBelow(true);
  }, [lines.length]);

  return (
    <div class="desk-log-place">
      <div
        class="desk-log"
        role="log"
        aria-live="off"
        aria-label={fill(words.log, { name })}
        tabIndex={0}
        ref={log}
        onScroll={({ currentTarget: { scrollTop } }) => {
          atEnd.current = -scrollTop < NEAR;
          if (atEnd.current) setBelow(false);
        }}
      >
        <div>
          {first > 0 && (
            <button
              type="button"
              class="button desk-earlier"
              data-kind="quiet"
              onClick={() => setExtra(extra + WINDOW)}
            >
              {fill(words.earlier, { n: Math.min(WINDOW, first) })}
            </button>
          )}
          {lines.length > 0 && (
            <ol role="list">
              {lines.slice(first).map((line, offset) => {
                const index = first + offset;
                const before = lines[index - 1];
                const told = desk?.coached === true && endsAnswer(line, lines[index + 1]);
                return (
                  <Line
                    key={index}
                    line={line}
                    name={name}
                    time={
                      before === undefined || line.at - before.at >= PAUSE
                        ? shopTime(from, line.at)
                        : null
                    }
                    goesOn={
                      before !== undefined && before.who === line.who && line.who !== 'system'
                    }
                    chat={chat.index}
                    coach={told ? line.answer : null}
                  />
                );
              })}
            </ol>
          )}
          {typing && (
            <p class="desk-typing" aria-hidden="true">
              <span class="desk-dots">
                <i />
                <i />
                <i />
              </span>
              {fill(words.typing, { name })}
            </p>
          )}
        </div>
      </div>
      {below && (
        <button type="button" class="desk-new" onClick={toEnd}>
          {words.newMessages}
        </button>
      )}
    </div>
  );
}

/** The agent's last line of an answer the conversation has taken. */
const endsAnswer = (line: ChatLine, next: ChatLine | undefined): boolean =>
  line.answer !== null && next?.answer !== line.answer;

interface LineProps {
  readonly line: ChatLine;
  readonly name: string;
  /** Shown above; null: the line follows the one before it. */
  readonly time: string | null;
  readonly goesOn: boolean;
  readonly chat: number;
  /** The answer whose marks stand below; null: none. */
  readonly coach: number | null;
}

class Line extends Component<LineProps> {
  override shouldComponentUpdate(next: LineProps): boolean {
    const { line, coach, time } = this.props;
    return line !== next.line || coach !== next.coach || time !== next.time;
  }

  render(props: LineProps): JSX.Element {
    const { line, time, goesOn, chat, coach } = props;
    return (
      <li
        class="desk-line"
        data-who={line.who}
        data-goes-on={goesOn && time === null ? '' : undefined}
      >
        {time !== null && <span class="desk-time">{time}</span>}
        <Said {...props} />
        {coach !== null && <Coach chat={chat} answer={coach} />}
        {line.who === 'agent' && !line.seen && line.kind !== 'act' && (
          <span class="desk-quiet">{words.unseen}</span>
        )}
      </li>
    );
  }
}

function Said({ line, name }: LineProps): JSX.Element {
  if (line.who === 'system' || line.kind === 'notice')
    return <p class="desk-notice">{line.text}</p>;
  if (line.recalled)
    return (
      <details class="desk-notice">
        <summary>{fill(words.recalled, { name })}</summary>
        {fill(words.recalledText, { text: line.text })}
      </details>
    );
  const speaker = line.who === 'customer' ? name : line.who === 'auto' ? words.auto : words.you;
  return (
    <>
      <span class="visually-hidden">{fill(words.said, { name: speaker })}</span>
      {line.who === 'auto' && (
        <span class="desk-auto" aria-hidden="true">
          {words.auto}
        </span>
      )}
      {line.kind === 'picture' ? (
        <figure class="desk-picture">
          <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
            <rect x="3" y="5" width="18" height="14" rx="2" />
            <circle cx="9" cy="10" r="1.6" />
            <path d="M4 17l5-4 4 3 3-2 4 3" />
          </svg>
          <figcaption>
            <span class="desk-quiet">{words.picture}</span>
            {line.text}
          </figcaption>
        </figure>
      ) : line.kind === 'act' && line.act !== null ? (
        <Done line={line} />
      ) : (
        <p class="desk-bubble" data-nudge={line.nudge ? '' : undefined}>
          {line.text}
        </p>
      )}
    </>
  );
}

/** An act as the customer sees it; what only colleagues see stands without a bubble. */
function Done({ line }: { readonly line: ChatLine }): JSX.Element {
  const { act, shows } = line;
  if (act === null) return <p class="desk-notice" />;
  if (shows === null)
    return (
      <p class="desk-notice">
        {acts.names[act.kind]}
        {inside(act)} · {words.unseen}
      </p>
    );
  return (
    <div class="desk-card">
      <span class="desk-card-kind">{acts.names[act.kind]}</span>
      <p>{seenText(shows)}</p>
    </div>
  );
}

/** What an act among colleagues says. */
function inside(act: NonNullable<ChatLine['act']>): string {
  switch (act.kind) {
    case 'note':
      return `：${act.text}`;
    case 'tag':
      return `：${act.tag}`;
    case 'escalate':
      return `：${act.reason}`;
    default:
      return '';
  }
}
