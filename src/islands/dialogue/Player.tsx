/**
 * The open dialogue: header with the customer's mood, the chat, the place to answer; the report comes at the end.
 * Loaded on “开始” together with the engine and the marking.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import strings from 'virtual:ui/dialogue';
import { feedbackOn } from '../../domain/dialogue/feedback.ts';
import type { DialogueCard } from '../../domain/dialogue/project.ts';
import type { DeskAct } from '../../domain/desk/act.ts';
import type { AnswerInput } from '../../domain/dialogue/state.ts';
import { currentTurn, offeredOptions } from '../../domain/dialogue/step.ts';
import { fill } from '../../domain/shared/text.ts';
import { $preferences, CHOICES, setPreference } from '../../stores/preferences.ts';
import { newRunId } from '../../stores/runs.ts';
import { useLive } from '../live/use-live.ts';
import { ChatLog } from './ChatLog.tsx';
import { Composer } from './Composer.tsx';
import { Ending } from './Ending.tsx';
import { counts } from './Feedback.tsx';
import { keepAnswer, keepRun } from './ledger.ts';
import { Mood } from './Mood.tsx';
import type { Opened } from './open.ts';
import { pauseBefore, revealNext, type Speed } from './pace.ts';
import { answer, looked, startSession, takeBack, type Session } from './session.ts';

export { openDialogue } from './open.ts';

export interface PlayerProps {
  readonly card: DialogueCard;
  readonly opened: Opened;
  readonly base: string;
  readonly level: 2 | 3;
  readonly onLeave: () => void;
}

export function Player({ card, opened, base, level, onLeave }: PlayerProps) {
  const { dialogue, always, phrases, acts, trial } = opened;
  const { customer } = card;
  const [session, setSession] = useState(opened.session);
  const [draft, setDraft] = useState('');
  /** Acts done that go out with the reply. */
  const [pending, setPending] = useState<readonly DeskAct[]>([]);
  const [notice, setNotice] = useState(opened.notice);
  const [told, setTold] = useState('');
  const speed = useSpeed();
  const section = useRef<HTMLElement>(null);
  const reportPlace = useRef<HTMLDivElement>(null);

  useEffect(() => section.current?.focus(), []);
  /** The learner pressed something that goes away: next, the focus belongs to the place to answer. */
  const toAnswer = useRef(false);
  useEffect(() => {
    if (toAnswer.current) focusAnswer(section.current);
    toAnswer.current = false;
  }, [session]);
  const typing = useReveal(session, speed, setSession);

  const { state, shown } = session;
  const ended = state.ending !== null && shown >= state.transcript.length;
  const queue = useRef(Promise.resolve());
  /** One after the other: a run taken back must not be overwritten by the answer before it. */
  const keep = (job: () => Promise<void>) => {
    if (trial) return;
    queue.current = queue.current.then(job).catch(() => setNotice(strings.chat.unsaved));
  };

  const take = (input: AnswerInput) => {
    const result = answer(opened, session, input);
    if (!result.ok) return;
    const next = result.value;
    setSession(next);
    setNotice('');
    if (next.state.answers.length === state.answers.length) {
      keep(() => keepRun(dialogue, next));
      return;
    }
    setDraft('');
    setPending([]);
    const last = next.state.answers.at(-1);
    if (last !== undefined) {
      const feedback = feedbackOn(dialogue, last, always);
      const line = fill(strings.feedback.summary, { score: feedback.score });
      setTold([line, counts(feedback)].filter((part) => part !== '').join('，'));
    }
    keep(async () => {
      if (!(await keepAnswer(dialogue, next))) setNotice(strings.chat.unstored);
    });
  };

  const goBack = (index: number) => {
    const next = takeBack(opened, session, index, newRunId());
    const before = session.state.answers[index];
    setSession(next);
    setDraft(before === undefined || before.judgement === null ? '' : before.text);
    setPending(
      before === undefined || before.input.kind === 'choice' ? [] : (before.input.acts ?? []),
    );
    setTold(strings.composer.takenBack);
    keep(() => keepRun(dialogue, next));
    toAnswer.current = true;
  };

  const restart = () => {
    const next = trial ? { ...opened.session, run: newRunId() } : startSession(opened, newRunId());
    setSession(next);
    setDraft('');
    setPending([]);
    setNotice('');
    setTold('');
    keep(() => keepRun(dialogue, next));
    section.current?.focus();
  };

  const Heading = `h${level}` as 'h2' | 'h3';
  const turn = currentTurn(dialogue, state);
  return (
    <section
      class="dlg dlg-open"
      ref={section}
      tabIndex={-1}
      aria-label={fill(strings.chat.region, { customer })}
    >
      <header class="dlg-head">
        <span class="dlg-avatar" aria-hidden="true">
          {[...customer][0]}
        </span>
        <div class="dlg-who">
          <Heading class="dlg-name">{customer}</Heading>
          <span class="dlg-quiet">{card.title}</span>
        </div>
        <Mood mood={moodSeen(session, dialogue.mood)} />
      </header>
      <div class="dlg-tools">
        <details class="dlg-more">
          <summary>{strings.chat.brief}</summary>
          <ul>
            {card.brief.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            <strong>{strings.card.goal}</strong> {card.goal}
          </p>
        </details>
        <SpeedChoice />
        <button type="button" class="dlg-link" onClick={restart}>
          {strings.chat.restart}
        </button>
        <button type="button" class="dlg-link" onClick={onLeave}>
          {strings.chat.leave}
        </button>
      </div>
      <p class="dlg-status" role="status">
        {notice !== '' && <span class="dlg-note">{notice}</span>}
      </p>
      <ChatLog
        dialogue={dialogue}
        state={state}
        shown={shown}
        customer={customer}
        always={always}
        acts={acts}
        base={base}
        typing={typing}
        onSkip={() => {
          setSession((now) => ({ ...now, shown: now.state.transcript.length }));
          toAnswer.current = true;
        }}
        onTakeBack={goBack}
      />
      <p class="dlg-hidden" role="status">
        {told}
      </p>
      <Composer
        turn={turn}
        options={offeredOptions(dialogue, state)}
        customer={customer}
        busy={shown < state.transcript.length}
        draft={draft}
        phrases={phrases}
        onDraft={setDraft}
        done={pending.length}
        words={turn?.kind === 'act' ? acts?.words : undefined}
        onSend={(text) =>
          take(
            text.trim() === '' && pending.length > 0
              ? { kind: 'act', acts: pending }
              : { kind: 'typed', text, ...(pending.length > 0 && { acts: pending }) },
          )
        }
        onChoose={(option) => take({ kind: 'choice', option })}
        onHint={(level) => {
          const next = looked(opened, session, level);
          setSession(next);
          keep(() => keepRun(dialogue, next));
        }}
        panel={
          acts &&
          turn && (
            <acts.Panel
              key={`${turn.id}/${state.answers.length}`}
              shop={acts.desk.shopAt(dialogue, state)}
              order={dialogue.order}
              product={dialogue.product}
              pending={pending}
              wanted={turn.kind === 'act'}
              atOnce={turn.kind === 'choice'}
              busy={shown < state.transcript.length}
              onPending={setPending}
              onAct={(act) => take({ kind: 'act', acts: [act] })}
            />
          )
        }
      >
        <div class="dlg-over">
          <strong>{strings.composer.over}</strong>
          {ended && (
            <button type="button" class="dlg-primary" onClick={() => reportPlace.current?.focus()}>
              {strings.composer.toReport}
            </button>
          )}
          <button type="button" class="dlg-secondary" onClick={restart}>
            {strings.composer.again}
          </button>
        </div>
      </Composer>
      {ended && (
        <div class="dlg-report" ref={reportPlace} tabIndex={-1}>
          <Ending
            dialogue={dialogue}
            state={state}
            always={always}
            acts={acts}
            card={card}
            base={base}
            level={level === 2 ? 3 : 4}
            onAgain={restart}
            onRedo={goBack}
          />
        </div>
      )}
    </section>
  );
}

const focusAnswer = (section: HTMLElement | null) =>
  (
    section?.querySelector<HTMLElement>('.dlg-composer textarea') ??
    section?.querySelector<HTMLElement>('.dlg-composer')
  )?.focus();

/** The mood as far as the learner has seen the conversation. */
function moodSeen({ state, shown }: Session, start: number): number {
  const last = state.transcript.slice(0, shown).findLast((event) => event.kind === 'mood');
  return last?.kind === 'mood' ? last.to : start;
}

/** The learner's choice; a wish for reduced motion shows everything at once. */
function useSpeed(): Speed {
  const { dialogueSpeed: chosen } = useLive($preferences, $preferences.get());
  const [still, setStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  useEffect(() => {
    const wish = matchMedia('(prefers-reduced-motion: reduce)');
    const follow = () => setStill(wish.matches);
    wish.addEventListener('change', follow);
    return () => wish.removeEventListener('change', follow);
  }, []);
  return still ? 'instant' : chosen;
}

/** Shows one event after the other; true while the customer is writing. */
function useReveal(
  { state: { transcript }, shown }: Session,
  speed: Speed,
  setSession: (change: (now: Session) => Session) => void,
): boolean {
  const next = transcript[shown];
  const pause = next === undefined ? 0 : pauseBefore(next, speed);
  useEffect(() => {
    if (next === undefined) return undefined;
    const reveal = () =>
      setSession((now) =>
        now.state.transcript === transcript && now.shown === shown
          ? { ...now, shown: revealNext(transcript, shown, speed) }
          : now,
      );
    if (pause === 0) {
      reveal();
      return undefined;
    }
    const timer = setTimeout(reveal, pause);
    return () => clearTimeout(timer);
  }, [transcript, shown, pause, speed]);
  return pause > 0 && (next?.kind === 'line' || next?.kind === 'picture');
}

function SpeedChoice() {
  const { dialogueSpeed: speed } = useLive($preferences, $preferences.get());
  return (
    <label class="dlg-speed">
      {strings.chat.speed}
      <select
        value={speed}
        onChange={({ currentTarget }) => {
          const chosen = CHOICES.dialogueSpeed.find((one) => one === currentTarget.value);
          if (chosen !== undefined) setPreference('dialogueSpeed', chosen);
        }}
      >
        {CHOICES.dialogueSpeed.map((one) => (
          <option key={one} value={one}>
            {strings.chat.speeds[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
