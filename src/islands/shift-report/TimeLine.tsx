/**
 * One row a customer, time from left to right: queued, waiting, answered; what the agent sent and did; the mood as a
 * thin line; how it ended. The same in figures as a table below.
 */
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import type { ChatReport, ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { clockText } from '../replay/moments.ts';
import { seconds, tidy } from './figures.ts';

const s = strings.course;

const WIDTH = 1000;
const LEFT = 128;
const RIGHT = 16;
const ROW = 46;
const TOP = 26;
/** A wait this long is drawn as a long one, ms. */
const LONG = 180_000;

/** Marks under the drawing: minutes, so many that they stay apart. */
export function minuteMarks(length: number): readonly number[] {
  const minutes = length / 60_000;
  const step =
    [1, 2, 5, 10, 20, 30, 60].find((each) => minutes / each <= 10) ??
    // A recording somebody made up may say it lasted for years.
    Math.ceil(minutes / 10);
  return Array.from({ length: Math.floor(minutes / step) + 1 }, (_, index) => index * step);
}

export function TimeLine({ report, at }: { readonly report: ShiftReport; readonly at: number }) {
  const { usedMs } = report;
  const chats = report.chats.filter(({ arrivedAt }) => arrivedAt <= usedMs);
  const length = Math.max(usedMs, 1000);
  const x = (moment: number): number =>
    Math.round((LEFT + (Math.min(length, moment) / length) * (WIDTH - LEFT - RIGHT)) * 10) / 10;
  const height = TOP + chats.length * ROW + 30;
  return (
    <>
      <div class="shift-scroll" role="region" aria-label={s.scroll} tabIndex={0}>
        <svg
          class="shift-timeline"
          viewBox={`0 0 ${WIDTH} ${height}`}
          role="img"
          aria-label={label(chats, usedMs)}
        >
          {minuteMarks(length).map((minute) => (
            <g key={minute}>
              <line
                class="shift-tl-grid"
                x1={x(minute * 60_000)}
                x2={x(minute * 60_000)}
                y1={TOP - 6}
                y2={height - 24}
              />
              <text
                class="shift-tl-time"
                x={x(minute * 60_000)}
                y={height - 8}
                text-anchor="middle"
              >
                {clockText(minute * 60_000)}
              </text>
            </g>
          ))}
          {chats.map((chat, row) => (
            <Row key={chat.chat} chat={chat} y={TOP + row * ROW} x={x} end={usedMs} />
          ))}
          <line class="shift-tl-now" x1={x(at)} x2={x(at)} y1={TOP - 14} y2={height - 22} />
        </svg>
      </div>
      <ul class="shift-legend" role="list" aria-hidden="true">
        {LEGEND.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 28 16" width="28" height="16">
              <LegendSign kind={kind} />
            </svg>
            {s.legend[kind]}
          </li>
        ))}
      </ul>
      <details class="shift-more">
        <summary>{s.table}</summary>
        <TimeTable chats={chats} />
      </details>
    </>
  );
}

const LEGEND = [
  'waiting',
  'long',
  'queued',
  'answered',
  'sent',
  'acted',
  'left',
  'over',
  'mood',
] as const;

function LegendSign({ kind }: { readonly kind: (typeof LEGEND)[number] }): JSX.Element {
  switch (kind) {
    case 'waiting':
    case 'long':
      return <rect class={`shift-tl-${kind}`} x="2" y="3" width="24" height="10" rx="2" />;
    case 'queued':
    case 'answered':
      return <line class={`shift-tl-${kind}`} x1="2" x2="26" y1="8" y2="8" />;
    case 'mood':
      return <polyline class="shift-tl-mood" points="2,12 10,12 10,5 18,5 18,9 26,9" />;
    default:
      return <Sign kind={kind} x={14} y={8} />;
  }
}

function Row({
  chat,
  y,
  x,
  end,
}: {
  readonly chat: ChatReport;
  readonly y: number;
  readonly x: (moment: number) => number;
  readonly end: number;
}): JSX.Element {
  const middle = y + 26;
  const last = chat.overAt ?? end;
  const moods = chat.moods.filter((each) => each.at <= end);
  const level = (mood: number): number => y + 12 - (mood / 100) * 12;
  const line = moods
    .flatMap((each, index) => {
      const to = moods[index + 1]?.at ?? last;
      return [`${x(each.at)},${level(each.mood)}`, `${x(to)},${level(each.mood)}`];
    })
    .join(' ');
  return (
    <g>
      <text class="shift-tl-name" x={LEFT - 12} y={middle + 5} text-anchor="end">
        {short(chat.customer.name)}
      </text>
      {chat.spans.map(({ kind, from, to }, index) =>
        kind === 'waiting' ? (
          <rect
            key={index}
            class={to - from >= LONG ? 'shift-tl-long' : 'shift-tl-waiting'}
            x={x(from)}
            y={middle - 5}
            width={Math.max(1.5, x(to) - x(from))}
            height="10"
            rx="2"
          />
        ) : (
          <line
            key={index}
            class={`shift-tl-${kind}`}
            x1={x(from)}
            x2={x(to)}
            y1={middle}
            y2={middle}
          />
        ),
      )}
      {line !== '' && <polyline class="shift-tl-mood" points={line} />}
      {chat.points.map(({ kind, at }, index) =>
        kind === 'sent' ||
        kind === 'acted' ||
        kind === 'left' ||
        (kind === 'over' && !chat.left) ? (
          <Sign key={index} kind={kind} x={x(at)} y={middle} />
        ) : null,
      )}
    </g>
  );
}

function Sign({
  kind,
  x,
  y,
}: {
  readonly kind: 'sent' | 'acted' | 'left' | 'over';
  readonly x: number;
  readonly y: number;
}): JSX.Element {
  switch (kind) {
    case 'sent':
      return <circle class="shift-tl-sent" cx={x} cy={y} r="4" />;
    case 'acted':
      return (
        <path
          class="shift-tl-acted"
          d={`M${x} ${y - 6}L${x + 6} ${y}L${x} ${y + 6}L${x - 6} ${y}z`}
        />
      );
    case 'left':
      return (
        <path
          class="shift-tl-left"
          d={`M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x + 5} ${y - 5}L${x - 5} ${y + 5}`}
        />
      );
    case 'over':
      return <rect class="shift-tl-over" x={x - 4} y={y - 4} width="8" height="8" />;
  }
}

/** @example short('一个很长很长的名字') // '一个很长很长…' */
const short = (name: string): string => {
  const units = [...name];
  return units.length <= 7 ? name : `${units.slice(0, 6).join('')}…`;
};

const longestOf = (chat: ChatReport): number =>
  Math.max(
    0,
    ...chat.spans.filter(({ kind }) => kind === 'waiting').map(({ from, to }) => to - from),
  );

function endOf(chat: ChatReport): string {
  if (chat.left) return s.end.left;
  if (chat.overAt !== null) return s.end.over;
  return chat.startedAt === null ? s.end.queued : s.end.open;
}

const label = (chats: readonly ChatReport[], end: number): string =>
  [
    fill(s.timeline, { n: chats.length, from: clockText(0), to: clockText(end) }),
    ...chats.map((chat) =>
      fill(s.rowText, {
        name: chat.customer.name,
        arrived: clockText(chat.arrivedAt),
        waits: chat.spans.filter(({ kind }) => kind === 'waiting').length,
        longest: seconds(longestOf(chat)),
        end: endOf(chat),
      }),
    ),
  ].join('。');

function TimeTable({ chats }: { readonly chats: readonly ChatReport[] }): JSX.Element {
  const c = s.columns;
  return (
    <div class="shift-scroll" role="region" aria-label={s.table} tabIndex={0}>
      <table class="shift-table">
        <thead>
          <tr>
            {Object.values(c).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chats.map((chat) => (
            <tr key={chat.chat}>
              <th scope="row">{chat.customer.name}</th>
              <td>{clockText(chat.arrivedAt)}</td>
              <td>{seconds(chat.firstResponse)}</td>
              <td>{seconds(chat.averageResponse)}</td>
              <td>{seconds(longestOf(chat))}</td>
              <td>{fill(s.moodText, { from: tidy(chat.moodStart), to: tidy(chat.moodEnd) })}</td>
              <td>{endOf(chat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
