/**
 * The chat as it grows. New messages are announced by the log itself, with the name of who speaks; it scrolls along
 * only while the learner is at its end, and otherwise says that something new is below.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import strings from 'virtual:ui/dialogue';
import { feedbackOn } from '../../domain/dialogue/feedback.ts';
import { moodLevel } from '../../domain/dialogue/mood.ts';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import type { DialogueEvent, DialogueState } from '../../domain/dialogue/state.ts';
import type { Saying } from '../../domain/reply/reproof.ts';
import { fill } from '../../domain/shared/text.ts';
import type { ActsPart } from './acts/part.tsx';
import { Bubble } from './Bubble.tsx';
import { timeOfDay } from './clock.ts';
import { counts, FeedbackList } from './Feedback.tsx';
import { Picture } from './Transcript.tsx';

interface Props {
  readonly dialogue: Dialogue;
  readonly state: DialogueState;
  readonly shown: number;
  readonly customer: string;
  readonly always: readonly Saying[];
  readonly acts: ActsPart | null;
  readonly base: string;
  /** The customer is writing the next line. */
  readonly typing: boolean;
  readonly onSkip: () => void;
  readonly onTakeBack: (answer: number) => void;
}

/** Within this distance from its end, in px, the log scrolls along. */
const NEAR = 80;
/** A pause after which the time is shown again, in ms. */
const PAUSE = 3 * 60_000;

export function ChatLog(props: Props) {
  const { state, shown, customer, typing, onSkip } = props;
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const answered = useRef(state.answers.length);
  const [unread, setUnread] = useState(false);

  const toEnd = () => {
    if (log.current !== null) log.current.scrollTop = log.current.scrollHeight;
    atEnd.current = true;
    setUnread(false);
  };

  useLayoutEffect(() => {
    const sentNow = answered.current !== state.answers.length;
    answered.current = state.answers.length;
    if (atEnd.current || sentNow) toEnd();
    else setUnread(true);
  }, [shown, state]);

  useLayoutEffect(() => {
    if (typing && atEnd.current) toEnd();
  }, [typing]);

  const events = state.transcript.slice(0, shown);
  return (
    <div class="dlg-body">
      <div
        class="dlg-log"
        role="log"
        aria-label={strings.chat.log}
        tabIndex={0}
        ref={log}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
          if (atEnd.current) setUnread(false);
        }}
      >
        <ol>
          {events.map((_, index) => (
            <Row key={index} index={index} events={events} {...props} />
          ))}
        </ol>
        {typing && (
          <p class="dlg-typing" aria-hidden="true">
            <span class="dlg-avatar dlg-avatar-small">{[...customer][0]}</span>
            <span class="dlg-bubble">
              <span class="dlg-dots">
                <i />
                <i />
                <i />
              </span>
              {strings.chat.typing}
            </span>
          </p>
        )}
      </div>
      {typing && (
        <button type="button" class="dlg-link dlg-skip" onClick={onSkip}>
          {strings.chat.skip}
        </button>
      )}
      {unread && (
        <button type="button" class="dlg-new" onClick={toEnd}>
          {strings.chat.newMessages}
        </button>
      )}
    </div>
  );
}

interface RowProps extends Props {
  readonly index: number;
  /** What the learner has seen. */
  readonly events: readonly DialogueEvent[];
}

function Row({ index, events, customer, ...props }: RowProps) {
  const event = events[index];
  const before = events[index - 1];
  if (event === undefined) return null;
  const late = before === undefined || event.at - before.at >= PAUSE;
  switch (event.kind) {
    case 'line':
    case 'picture': {
      if (events.some((later) => later.kind === 'recall' && later.of === index))
        return (
          <li class="dlg-row dlg-center">{fill(strings.chat.recalled, { name: customer })}</li>
        );
      const goesOn = !late && (before.kind === 'line' || before.kind === 'picture');
      return (
        <li class="dlg-row dlg-customer" data-goes-on={goesOn ? '' : undefined}>
          {late && <Time at={event.at} />}
          <span class="dlg-avatar dlg-avatar-small" aria-hidden="true">
            {[...customer][0]}
          </span>
          <span class="dlg-hidden">{fill(strings.chat.said, { name: customer })}</span>
          {event.kind === 'picture' ? (
            <Picture text={event.text} />
          ) : (
            <p class="dlg-bubble">{event.text}</p>
          )}
        </li>
      );
    }
    case 'notice':
      return <li class="dlg-row dlg-center">{event.text}</li>;
    case 'reply': {
      const answer = props.state.answers[event.answer];
      return (
        <li class="dlg-row dlg-agent">
          {late && <Time at={event.at} />}
          <span class="dlg-hidden">{fill(strings.chat.said, { name: strings.chat.you })}</span>
          {answer !== undefined && <Bubble answer={answer} />}
        </li>
      );
    }
    case 'judgement':
      return <FeedbackRow {...props} answer={event.answer} />;
    case 'mood': {
      const [from, to] = [moodLevel(event.from), moodLevel(event.to)];
      if (from === to) return null;
      return (
        <li class="dlg-row dlg-center" data-mood={to}>
          {fill(strings.mood.changed, { from: strings.mood[from], to: strings.mood[to] })}
        </li>
      );
    }
    case 'order':
    case 'act':
      return props.acts && <props.acts.Row {...props} index={index} />;
    case 'ending':
      return <li class="dlg-row dlg-center">{strings.composer.over}</li>;
    default:
      return null;
  }
}

const Time = ({ at }: { readonly at: number }) => <span class="dlg-time">{timeOfDay(at)}</span>;

type FeedbackRowProps = Pick<
  Props,
  'dialogue' | 'state' | 'always' | 'acts' | 'base' | 'onTakeBack'
> & {
  readonly answer: number;
};

/** The latest feedback stands open; it is announced in one line by the player, not read out by the log. */
function FeedbackRow({
  dialogue,
  state,
  always,
  acts,
  base,
  onTakeBack,
  answer: index,
}: FeedbackRowProps) {
  const answer = state.answers[index];
  if (answer === undefined) return null;
  const feedback = feedbackOn(dialogue, answer, always);
  const latest = index === state.answers.length - 1;
  return (
    <li class="dlg-row dlg-feedback" aria-live="off">
      <details open={latest}>
        <summary>
          <span class="dlg-score" data-good={feedback.score >= 60 ? '' : undefined}>
            {fill(strings.feedback.score, { score: feedback.score })}
          </span>
          <span>{counts(feedback) || strings.feedback.title}</span>
        </summary>
        <FeedbackList feedback={feedback} base={base} breached={acts?.breached} />
        {latest && state.ending === null && (
          <button type="button" class="dlg-secondary" onClick={() => onTakeBack(index)}>
            {strings.feedback.takeBack}
          </button>
        )}
      </details>
    </li>
  );
}
