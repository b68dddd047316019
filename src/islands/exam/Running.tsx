/** An attempt on the screen: the bar with place and time, one question, the answer sheet, and the way to hand in. */
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  answerOf,
  extendAttempt,
  goTo,
  phaseOf,
  questionAt,
  resumeAttempt,
  type Attempt,
} from '../../domain/quiz/attempt/attempt.ts';
import { isOver, type TimeNotice } from '../../domain/quiz/attempt/clock.ts';
import { finish, isGiven } from '../../domain/quiz/attempt/finish.ts';
import { isRevealed } from '../../domain/quiz/attempt/reveal.ts';
import { checksSingly } from '../../domain/quiz/attempt/settings.ts';
import {
  handIn,
  openAttempt,
  pauseNow,
  resumeNow,
  runClock,
  step,
  type AttemptState,
} from '../../stores/attempts.ts';
import { now } from '../../stores/clock.ts';
import { $storage } from '../../stores/storage.ts';
import { useLive } from '../live/use-live.ts';
import { AnswerSheet, type SheetMark } from './AnswerSheet.tsx';
import { HandIn } from './HandIn.tsx';
import { QuestionCard } from './QuestionCard.tsx';
import { loadMarkers } from './questions.ts';
import { TimeBar } from './TimeBar.tsx';
import strings from 'virtual:ui/exam-take';

/** How one question stands, for the answer sheet. */
function markOf(attempt: Attempt, item: string): SheetMark {
  const answer = answerOf(attempt, item);
  const { flagged, tries } = answer;
  const phase = phaseOf(attempt, answer);
  const last = tries.at(-1);
  const isTold = last !== undefined && isRevealed(attempt.settings.reveals, 'correctness', phase);
  const state = isTold
    ? last.outcome === 'correct'
      ? 'right'
      : last.outcome === 'partial'
        ? 'partial'
        : 'wrong'
    : isGiven(attempt, item)
      ? 'given'
      : 'open';
  return { state, flagged };
}

export function Running({
  state: { attempt, role },
  onDone,
}: {
  readonly state: AttemptState;
  readonly onDone: (sitting: string) => void;
}): JSX.Element {
  const [asks, setAsks] = useState(false);
  const [hand, setHand] = useState<'idle' | 'busy' | 'failed'>('idle');
  const [notice, setNotice] = useState<TimeNotice | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const storage = useLive($storage, null);
  const { paper, settings, clock } = attempt;
  const { questions } = paper;
  const question = questionAt(attempt);
  const isMine = role === 'mine';
  const isTimed = clock.limitMs !== null;
  const over = isOver(clock);

  useEffect(() => runClock(setNotice), []);

  // Untimed, coming back is not worth a question; timed, the learner says when to go on.
  useEffect(() => {
    if (isMine && !isTimed && !clock.running) step(resumeAttempt);
  }, [isMine, isTimed, clock.running]);

  // Leaving in the middle of a timed paper is rarely meant.
  const warns = isMine && isTimed && hand !== 'busy';
  useEffect(() => {
    if (!warns) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [warns]);

  useEffect(() => {
    if (over && isMine) setAsks(true);
  }, [over, isMine]);

  // One function for good: the entries of the answer sheet keep it.
  const show = useCallback((index: number): void => {
    setAsks(false);
    step((one) => goTo(one, index));
    requestAnimationFrame(() => {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'nearest' });
    });
  }, []);

  const submit = async (): Promise<void> => {
    if (hand === 'busy') return;
    setHand('busy');
    const markerOf = await loadMarkers(attempt).catch(() => null);
    if (markerOf === null) {
      setHand('failed');
      return;
    }
    await handIn(finish(attempt, markerOf, now()));
    onDone(attempt.sitting);
  };

  const marks = questions.map(({ item }) => markOf(attempt, item));

  if (!clock.running && isTimed && isMine && !over)
    return (
      <section class="exam-paused card" aria-labelledby="exam-paused">
        <h2 id="exam-paused">{strings.pause.title}</h2>
        <p>{strings.pause.text}</p>
        <p class="exam-actions">
          {/* The learner has just come back or pressed 暂停: the next thing to do. */}
          <button type="button" class="button" data-kind="primary" autoFocus onClick={resumeNow}>
            {strings.pause.resume}
          </button>
        </p>
      </section>
    );

  const open = marks.flatMap(({ state }, index) => (state === 'open' ? [index] : []));
  const flagged = marks.flatMap((mark, index) => (mark.flagged ? [index] : []));
  return (
    <div class="exam-run" data-singly={checksSingly(settings)}>
      <TimeBar
        attempt={attempt}
        locked={!isMine}
        onPause={pauseNow}
        onExtend={() => step(extendAttempt)}
        onHandIn={() => setAsks(true)}
      />
      <p class="exam-notice" role="status">
        {notice !== null && strings.notice[notice]}
      </p>
      {storage !== null && storage.status.kind !== 'ok' && (
        <p class="exam-storage">{strings.storage.memory}</p>
      )}
      {!isMine && (
        <section class="exam-elsewhere card" role="alert">
          <h2>{strings.elsewhere.title}</h2>
          <p>{strings.elsewhere.text}</p>
          <button
            type="button"
            class="button"
            data-kind="primary"
            onClick={() => void openAttempt(attempt.sitting, true)}
          >
            {strings.elsewhere.take}
          </button>
        </section>
      )}
      <div class="exam-columns">
        {question !== null && (
          <QuestionCard
            key={`${question.seed}/${role}`}
            attempt={attempt}
            question={question}
            heading={heading}
            locked={!isMine || over}
            onStep={(by) => show(attempt.at + by)}
            onHandIn={() => setAsks(true)}
          />
        )}
        <AnswerSheet marks={marks} at={attempt.at} onPick={show} />
      </div>
      {asks && isMine && (
        <HandIn
          n={questions.length}
          open={open}
          flagged={flagged}
          late={over}
          state={hand}
          onPick={show}
          onYes={() => void submit()}
          onNo={() => setAsks(false)}
          onExtend={() => {
            step(extendAttempt);
            setAsks(false);
          }}
        />
      )}
    </div>
  );
}
