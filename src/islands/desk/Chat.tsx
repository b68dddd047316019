/** Middle: the conversation with one customer. Its frame stays when the chat changes; log and field are each chat's own. */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { moodLevel } from '../../domain/dialogue/mood.ts';
import { currentTurn, offeredOptions } from '../../domain/dialogue/step.ts';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import { pointsOf } from '../../domain/dialogue/points.ts';
import { upcoming } from '../../domain/shift/chat-lines.ts';
import { FLAGS } from '../../domain/shift/input.ts';
import type { ChatState } from '../../domain/shift/state.ts';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { fill } from '../../domain/shared/text.ts';
import { $paused, $shift, input } from '../../stores/desk/run.ts';
import { ActDialog, type ActWish } from './ActDialog.tsx';
import { Composer } from './Composer.tsx';
import { Waiting } from './Contacts.tsx';
import { errorText } from './errors.ts';
import { Log } from './Log.tsx';
import { nameOf } from './names.ts';
import { useSelect } from './use-select.ts';

const words = strings.chat;

export function Chat({
  index,
  dialogue,
  locked,
  phrases,
  onClose,
  onPhrases,
}: {
  readonly index: number;
  readonly dialogue: Dialogue;
  /** The shift belongs to another tab. */
  readonly locked: boolean;
  readonly phrases: readonly QuickPhrase[];
  readonly onClose: () => void;
  readonly onPhrases: () => void;
}): JSX.Element | null {
  const chat = useSelect($shift, (state) => state?.chats[index]);
  const paused = useSelect($paused, (why) => why !== null);
  const [problem, setProblem] = useState('');
  const [calling, setCalling] = useState(false);
  const [wish, setWish] = useState<ActWish | null>(null);
  useEffect(() => setProblem(''), [index]);
  if (chat === undefined) return null;
  const name = nameOf(chat.customer);
  const level = moodLevel(chat.mood);
  const { state } = chat;
  const turn = chat.status === 'open' && state !== null ? currentTurn(dialogue, state) : null;
  const coming = upcoming(chat)?.event.kind;
  const typing = chat.status === 'open' && (coming === 'line' || coming === 'picture') && !paused;
  const settled = chat.settleAt === null;
  const options =
    turn?.kind === 'choice' && state !== null && settled && !typing
      ? offeredOptions(dialogue, state)
      : [];

  const send = (text: string, phrase: string | null): boolean => {
    const sent = input({
      kind: 'message',
      chat: index,
      text,
      ...(phrase === null ? {} : { phrase }),
    });
    setProblem(sent.ok ? '' : errorText(sent.error));
    return sent.ok;
  };
  const choose = (option: string): void => {
    const chosen = input({ kind: 'choose', chat: index, option });
    setProblem(chosen.ok ? '' : errorText(chosen.error));
  };

  return (
    <section class="desk-chat" aria-label={fill(words.region, { name })}>
      <header class="desk-chat-head">
        <h2 class="desk-chat-name">{name}</h2>
        {chat.status === 'open' && (
          <span class="desk-mood" data-mood={level}>
            <span class="visually-hidden">{strings.mood.label}</span> {strings.mood[level]}
          </span>
        )}
        {chat.waitingSince !== null && <Waiting since={chat.waitingSince} />}
        {!locked && <Flag chat={chat} />}
      </header>
      <details class="desk-brief">
        <summary>{words.brief}</summary>
        <ul>
          {dialogue.brief.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          <b>{words.goal}</b> {dialogue.goal}
        </p>
      </details>
      <Log key={index} chat={chat} name={name} typing={typing} />
      {chat.status === 'open' && !locked && (
        <div class="desk-answer" data-calling={calling ? '' : undefined}>
          {options.length > 0 && (
            <div class="desk-options">
              <p class="desk-quiet" id={`desk-choices-${index}`}>
                {strings.compose.choose}
              </p>
              <ul role="list" aria-labelledby={`desk-choices-${index}`}>
                {options.map(({ id, text }) => (
                  <li key={id}>
                    <button type="button" class="desk-option" onClick={() => choose(id)}>
                      {text}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {turn?.kind === 'act' && <p class="desk-hintline">{strings.compose.act}</p>}
          {!settled && <p class="desk-quiet">{words.collecting}</p>}
          <div class="desk-tools" role="group" aria-label={strings.tools.label}>
            <button type="button" class="desk-tool" onClick={onPhrases}>
              {strings.tools.phrases}
            </button>
            {(['send-coupon', 'transfer', 'escalate'] as const).map((kind) => (
              <button
                key={kind}
                type="button"
                class="desk-tool"
                aria-disabled={paused ? 'true' : undefined}
                onClick={() => !paused && setWish({ kind })}
              >
                {acts.names[kind]}
              </button>
            ))}
            {turn !== null && (
              <Hint key={`${index}/${turn.id}`} chat={index} dialogue={dialogue} turn={turn.id} />
            )}
          </div>
          <Composer
            key={index}
            chat={index}
            name={name}
            locked={paused}
            placeholder={turn?.kind === 'typed' ? (turn.placeholder ?? null) : null}
            phrases={phrases}
            problem={problem}
            onSend={send}
            onCalling={setCalling}
          />
        </div>
      )}
      {chat.status === 'over' && (
        <div class="desk-over">
          <p>{chat.left ? words.left : words.over}</p>
          {!locked && (
            <button type="button" class="button" data-kind="primary" onClick={onClose}>
              {words.close}
            </button>
          )}
        </div>
      )}
      {chat.status === 'closed' && (
        <div class="desk-over">
          <p>{words.closed}</p>
        </div>
      )}
      {wish !== null && <ActDialog chat={index} wish={wish} onDone={() => setWish(null)} />}
    </section>
  );
}

function Flag({ chat }: { readonly chat: ChatState }): JSX.Element {
  return (
    <label class="desk-flag-choice" data-flag={chat.flag}>
      <span class="visually-hidden">{strings.customer.flag}</span>
      <span aria-hidden="true">⚑</span>
      <select
        value={chat.flag}
        onChange={({ currentTarget }) => {
          const flag = FLAGS.find((one) => one === currentTarget.value);
          if (flag !== undefined) input({ kind: 'mark', chat: chat.index, flag });
        }}
      >
        {FLAGS.map((flag) => (
          <option key={flag} value={flag}>
            {strings.flags[flag]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** First the goal, then what the marking looks for. Looking is part of the record. */
function Hint({
  chat,
  dialogue,
  turn: id,
}: {
  readonly chat: number;
  readonly dialogue: Dialogue;
  readonly turn: string;
}): JSX.Element {
  const [level, setLevel] = useState<0 | 1 | 2>(0);
  const turn = dialogue.turns.find((one) => one.id === id);
  const points = turn === undefined ? [] : pointsOf(turn).map(({ label }) => label);
  const look = (next: 1 | 2): void => {
    if (input({ kind: 'hint', chat, level: next }).ok) setLevel(next);
  };
  return (
    <details
      class="desk-hint"
      open={level > 0}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && level === 0) look(1);
        if (!currentTarget.open) setLevel(0);
      }}
    >
      <summary class="desk-tool">{words.hint}</summary>
      <div class="desk-hint-text">
        <p>
          <b>{words.hints.goal}</b> {turn?.goal}
        </p>
        {level === 2 ? (
          <>
            <p>
              <b>{words.hints.points}</b>
            </p>
            <ul>
              {points.map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
          </>
        ) : (
          points.length > 0 && (
            <button type="button" class="desk-tool" onClick={() => look(2)}>
              {words.hints.more}
            </button>
          )
        )}
        <p class="desk-quiet">{words.hints.note}</p>
      </div>
    </details>
  );
}
