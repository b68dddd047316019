/**
 * 每位顾客: the whole chat with the words marked that earned or cost points, how long each answer took, and after every
 * turn what the author says about it. A closed chat is one line; opening it renders it.
 */
import words from 'virtual:ui/dialogue';
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TurnReport } from '../../domain/dialogue/report.ts';
import { moodLevel } from '../../domain/dialogue/mood.ts';
import type {
  ActReport,
  ChatReport,
  MessageReport,
  ShiftReport,
} from '../../domain/shift/report-types.ts';
import type { ChatLine } from '../../domain/shift/state.ts';
import { fill } from '../../domain/shared/text.ts';
import { FeedbackList } from '../dialogue/Feedback.tsx';
import { actText } from '../replay/act-text.ts';
import { clockText } from '../replay/moments.ts';
import { useAround } from './context.ts';
import { Line } from './DeskView.tsx';
import { cut } from './evidence.ts';
import { exact, seconds } from './figures.ts';

const s = strings.chats;

export function Chats({
  report,
  opened,
}: {
  readonly report: ShiftReport;
  /** Everything is open, for printing. */
  readonly opened: boolean;
}): JSX.Element {
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const came = report.chats.filter(({ arrivedAt }) => arrivedAt <= report.usedMs);
  const all = came.every(({ chat }) => open.has(chat));
  return (
    <>
      <p class="shift-soft">{s.lead}</p>
      {came.length > 1 && (
        <p class="no-print">
          <button
            type="button"
            class="button"
            onClick={() => setOpen(all ? new Set() : new Set(came.map(({ chat }) => chat)))}
          >
            {all ? s.collapseAll : s.expandAll}
          </button>
        </p>
      )}
      <ol class="shift-chats card" role="list">
        {came.map((chat) => (
          <li key={chat.chat}>
            <details
              open={opened || open.has(chat.chat)}
              onToggle={({ currentTarget }) => {
                if (opened || currentTarget.open === open.has(chat.chat)) return;
                const next = new Set(open);
                if (currentTarget.open) next.add(chat.chat);
                else next.delete(chat.chat);
                setOpen(next);
              }}
            >
              <summary>
                <ChatHead chat={chat} />
              </summary>
              {(opened || open.has(chat.chat)) && <Chat chat={chat} />}
            </details>
          </li>
        ))}
      </ol>
    </>
  );
}

function ChatHead({ chat }: { readonly chat: ChatReport }): JSX.Element {
  const { customer, title, conversation, left, startedAt, firstResponse, sale } = chat;
  const replied = chat.messages.length > 0 || chat.acts.some(({ seen }) => seen);
  const answered = conversation !== null && conversation.turns.length > 0;
  return (
    <>
      <span class="shift-chat-name">
        {customer.name} <span class="shift-chat-title">{title}</span>
      </span>
      <span class="shift-chat-facts">
        <Outcome chat={chat} />
        <span>{answered ? fill(s.score, { score: conversation.score }) : s.noScore}</span>
        {startedAt !== null && firstResponse !== null && (
          <span>{fill(replied ? s.first : s.noFirst, { time: seconds(firstResponse) })}</span>
        )}
        <span>
          {fill(s.mood, {
            from: words.mood[moodLevel(chat.moodStart)],
            to: words.mood[moodLevel(chat.moodEnd)],
          })}
        </span>
        {sale !== null && <span>{fill(s.sale, { amount: exact(sale.amount) })}</span>}
        {left && <span class="visually-hidden">{s.left}</span>}
      </span>
    </>
  );
}

function Outcome({ chat }: { readonly chat: ChatReport }): JSX.Element {
  const { left, startedAt, overAt, conversation } = chat;
  if (left) return <Tag tone="bad" text={s.left} />;
  if (startedAt === null) return <Tag tone="warn" text={s.never} />;
  const outcome = overAt === null ? null : (conversation?.ending?.outcome ?? null);
  if (outcome === null) return <Tag tone="warn" text={s.unfinished} />;
  return (
    <Tag
      tone={outcome === 'good' ? 'good' : outcome === 'fair' ? 'info' : 'bad'}
      text={s.outcome[outcome]}
    />
  );
}

const Tag = ({ tone, text }: { readonly tone: string; readonly text: string }): JSX.Element => (
  <span class="tag" data-tone={tone}>
    {text}
  </span>
);

function Chat({ chat }: { readonly chat: ChatReport }): JSX.Element {
  const { base } = useAround();
  const { conversation, customer, memo, tags, dialogue } = chat;
  const turns = conversation?.turns ?? [];
  const messages = new Map(chat.messages.map((message) => [message.line, message]));
  const acts = new Map(chat.acts.map((act) => [act.line, act]));
  /** The last line of every turn's answer: its remarks follow there. */
  const lastOf = new Map<number, number>();
  for (const { turn, line } of [...chat.messages, ...chat.acts])
    if (turn !== null) lastOf.set(turn, Math.max(line, lastOf.get(turn) ?? 0));
  const remarksAfter = new Map([...lastOf].map(([turn, line]) => [line, turn]));
  return (
    <div class="shift-chat">
      <ol role="list" class="shift-chat-lines">
        {chat.lines.map((line, index) => (
          <ChatEntry
            key={index}
            line={line}
            customer={customer.name}
            message={messages.get(index)}
            act={acts.get(index)}
            remarks={remarksAfter.get(index)}
            turn={turns[remarksAfter.get(index) ?? -1]}
          />
        ))}
      </ol>
      {conversation !== null && conversation.ending !== null && (
        <dl class="shift-ending">
          <div>
            <dt>{s.felt}</dt>
            <dd>{conversation.ending.felt}</dd>
          </div>
          <div>
            <dt>{s.shop}</dt>
            <dd>{conversation.ending.shop}</dd>
          </div>
          <div>
            <dt>{s.lesson}</dt>
            <dd>{conversation.ending.lesson}</dd>
          </div>
        </dl>
      )}
      {memo !== '' && <p class="shift-soft">{fill(s.memo, { text: memo })}</p>}
      {tags.length > 0 && <p class="shift-soft">{fill(s.tags, { text: tags.join('、') })}</p>}
      <p class="no-print">
        <a class="button" href={`${base.replace(/\/$/, '')}/practice/dialogue/${dialogue}/`}>
          {s.dialogue}
        </a>
      </p>
    </div>
  );
}

function ChatEntry({
  line,
  customer,
  message,
  act,
  remarks,
  turn,
}: {
  readonly line: ChatLine;
  readonly customer: string;
  readonly message: MessageReport | undefined;
  readonly act: ActReport | undefined;
  /** Number of the turn whose remarks follow this line. */
  readonly remarks: number | undefined;
  readonly turn: TurnReport | undefined;
}): JSX.Element {
  return (
    <>
      {message !== undefined ? (
        <Message message={message} line={line} />
      ) : act !== undefined ? (
        <Act act={act} />
      ) : (
        <Line line={line} name={customer} />
      )}
      {remarks !== undefined && turn !== undefined && <Remarks turn={turn} n={remarks + 1} />}
    </>
  );
}

function Message({
  message: { at, text, phrase, turn, from, response, judgement },
  line,
}: {
  readonly message: MessageReport;
  readonly line: ChatLine;
}): JSX.Element {
  return (
    <li class="shift-say" data-who="agent">
      <span class="shift-say-head">
        {strings.desk.you} <span>{clockText(at)}</span>
        <span>
          {response === null ? s.responseNone : fill(s.response, { time: seconds(response) })}
        </span>
        {phrase !== null && <span>{fill(s.phrase, { code: phrase })}</span>}
      </span>
      <span class="shift-bubble">
        {judgement === null
          ? text
          : cut(judgement, from, text).map((each, index) =>
              each.mark === null ? (
                each.text
              ) : (
                <mark key={index} class="dlg-mark" data-mark={each.mark}>
                  {each.text}
                </mark>
              ),
            )}
      </span>
      {turn === null && line.aside !== null && <span class="shift-say-note">{s.aside}</span>}
    </li>
  );
}

const TONE = { right: 'good', wrong: 'bad', extra: 'neutral' } as const;

function Act({ act: { at, act, seen, verdict } }: { readonly act: ActReport }): JSX.Element {
  const { nameOf } = useAround();
  return (
    <li class="shift-say" data-who="agent">
      <span class="shift-say-head">
        {s.act} <span>{clockText(at)}</span>
        {!seen && <span>{s.hidden}</span>}
      </span>
      <span class="shift-bubble" data-kind="act">
        {actText(act, nameOf)}
      </span>
      <span class="shift-say-note">
        <Tag tone={TONE[verdict]} text={s.verdict[verdict]} />
      </span>
    </li>
  );
}

function Remarks({ turn, n }: { readonly turn: TurnReport; readonly n: number }): JSX.Element {
  const { base, nameOf } = useAround();
  return (
    <li class="shift-remarks">
      <details>
        <summary>
          <span class="dlg-score" data-good={turn.score >= 60 ? '' : undefined}>
            {fill(s.turnScore, { n, score: turn.score })}
          </span>{' '}
          {s.feedback}
        </summary>
        <FeedbackList feedback={turn.feedback} base={base} />
        <div class="shift-model">
          <span>{s.model}</span>
          {turn.model !== '' && <p>{turn.model}</p>}
          {turn.modelActs.length > 0 && (
            <ul>
              {turn.modelActs.map((act, index) => (
                <li key={index}>{actText(act, nameOf)}</li>
              ))}
            </ul>
          )}
        </div>
      </details>
    </li>
  );
}
