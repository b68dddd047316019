/**
 * One question of a paper. Fields are the kinds' own views; what is told about an answer follows from the paper's six
 * settings, never from this file. Every change is stored as it is made.
 */
import type { JSX, RefObject, TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  answerOf,
  check,
  flag,
  phaseOf,
  respond,
  sayCertainty,
  takeHint,
  type Attempt,
} from '../../domain/quiz/attempt/attempt.ts';
import { answeredRecord } from '../../domain/quiz/attempt/finish.ts';
import { pointsFor, shareOf } from '../../domain/quiz/attempt/points.ts';
import { revealed } from '../../domain/quiz/attempt/reveal.ts';
import { checksSingly } from '../../domain/quiz/attempt/settings.ts';
import type { Solution } from '../../domain/quiz/kind.ts';
import type { Mark } from '../../domain/quiz/outcome.ts';
import type { Question } from '../../domain/quiz/paper/paper.ts';
import type { BankError } from '../quiz/bank.ts';
import { fill } from '../../domain/shared/text.ts';
import { $attempt, step } from '../../stores/attempts.ts';
import { now } from '../../stores/clock.ts';
import { addRecords } from '../../stores/records.ts';
import { belongsToIme, composed, keyReleased, notComposing, onComposition } from '../ime.ts';
import { remarksOf } from '../quiz/remark.ts';
import { SolutionPanel } from '../quiz/SolutionPanel.tsx';
import { Verdict } from '../quiz/Verdict.tsx';
import { loadedQuestion, loadQuestion, type Loaded } from './questions.ts';
import strings from 'virtual:ui/exam-take';
import quizStrings from 'virtual:ui/quiz';

const words = strings.question;

interface CardProps {
  readonly attempt: Attempt;
  readonly question: Question;
  readonly heading: RefObject<HTMLHeadingElement>;
  /** Another tab's, or the time is over. */
  readonly locked: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onHandIn: () => void;
}

export function QuestionCard(props: CardProps): JSX.Element {
  const { attempt, question, heading } = props;
  const [answer, setAnswer] = useState(() => loadedQuestion(question));
  const fetchQuestion = (): void => {
    void loadQuestion(question, attempt.settings.shuffleOptions).then(setAnswer);
  };
  useEffect(() => {
    if (answer === null) fetchQuestion();
  }, []);
  const number = attempt.at + 1;
  return (
    <article class="exam-question card" aria-labelledby="exam-question">
      <h2 id="exam-question" class="exam-question-title" tabIndex={-1} ref={heading}>
        {fill(words.number, { n: number })}
        <span class="exam-question-points">{fill(words.points, { points: question.points })}</span>
      </h2>
      {answer === null ? (
        <p class="exam-loading">{words.loading}</p>
      ) : answer.ok ? (
        <Answering {...props} loaded={answer.value} number={number} />
      ) : (
        <NotThere
          error={answer.error}
          again={() => {
            setAnswer(null);
            fetchQuestion();
          }}
        />
      )}
      <Steps {...props} />
    </article>
  );
}

function NotThere({
  error,
  again,
}: {
  readonly error: BankError;
  readonly again: () => void;
}): JSX.Element {
  return (
    <div role="alert">
      <p class="quiz-trouble">{error === 'offline' ? words.offline : words.changed}</p>
      {error === 'offline' && (
        <button type="button" class="button" onClick={again}>
          {words.again}
        </button>
      )}
    </div>
  );
}

function Steps({ attempt, onStep, onHandIn }: CardProps): JSX.Element {
  const isLast = attempt.at === attempt.paper.questions.length - 1;
  return (
    <p class="exam-steps">
      {attempt.at > 0 && (
        <button type="button" class="button" onClick={() => onStep(-1)}>
          {words.previous}
        </button>
      )}
      {isLast ? (
        <button type="button" class="button" data-kind="primary" onClick={onHandIn}>
          {strings['hand-in'].action}
        </button>
      ) : (
        <button type="button" class="button" data-kind="primary" onClick={() => onStep(1)}>
          {words.next}
        </button>
      )}
    </p>
  );
}

/** The author's remarks go where the feedback may be told; the right answers where the key may. */
const keyOnly = ({ parts, ...solution }: Solution): Solution => ({
  ...solution,
  remarks: [],
  ...(parts === undefined
    ? {}
    : { parts: parts.map((part) => ({ ...part, solution: keyOnly(part.solution) })) }),
});

function Answering({
  attempt,
  question,
  locked,
  loaded: { whole, item, view, marking },
  number,
}: CardProps & { readonly loaded: Loaded; readonly number: number }): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const composition = useRef(notComposing);
  const { settings } = attempt;
  const answer = answerOf(attempt, question.item);
  const phase = phaseOf(attempt, answer);
  const last = answer.tries.at(-1);
  // Fields keep what they show; they are only told what stood there when they came.
  const [start] = useState(answer.response);
  const grade = (response: NonNullable<typeof start>): Mark =>
    marking.grade(whole, response, question.seed);
  const [mark, setMark] = useState<Mark | null>(() => (last ? grade(last.response) : null));
  /** Why what stands there cannot be checked, in a sentence. */
  const [refusal, setRefusal] = useState<string | null>(null);
  const isSingle = checksSingly(settings);
  const isDone = phase === 'done';
  const isLocked = locked || isDone;
  const sees = revealed(settings.reveals, phase);
  const prefix = `exam-${number}`;

  const solution = sees.key || sees.explanation ? marking.solution(whole, question.seed) : null;
  const shownSolution =
    solution && sees.key ? (sees.feedback ? solution : keyOnly(solution)) : null;
  const told =
    phase === 'open' && mark?.outcome !== 'unanswered' && mark?.outcome !== 'invalid' ? null : mark;

  const read = () => (form.current ? view.read(new FormData(form.current), item as never) : null);

  const onInput = (): void => {
    if (isLocked) return;
    const response = read();
    if (response === null) return;
    if (mark !== null) setMark(null);
    if (refusal !== null) setRefusal(null);
    step((one) => respond(one, question.item, response));
  };

  const onCheck = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const response = read();
    if (!isSingle || isLocked || response === null || phase === 'checked') return;
    const refused = view.refuses?.(response as never) ?? null;
    setRefusal(refused);
    if (refused !== null) return;
    const result = grade(response);
    setMark(result);
    step((one) => check(one, question.item, response, result));
    const after = $attempt.get()?.attempt;
    const tries = after ? answerOf(after, question.item).tries.length : 0;
    if (!after || tries === answer.tries.length) return;
    const marker = { item: whole, parametrised: marking.isParametrised, grade };
    void addRecords([
      answeredRecord(after, number, marker, response, result, { attempt: tries, now: now() }),
    ]);
  };

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    if (event.key !== 'Enter') return;
    const isField = event.target instanceof HTMLInputElement;
    // Nothing to check: Enter in a field must not reload the page, and composing never sends.
    if (belongsToIme(event, composition.current) || (isField && !isSingle)) event.preventDefault();
  };
  const follow = (event: CompositionEvent): void => {
    composition.current = composed(event);
  };

  const earned = pointsFor(question.points, shareOf(settings, answer.tries));
  const triesLeft = settings.tries.length - answer.tries.length;
  return (
    <form
      class="quiz"
      ref={form}
      method="dialog"
      noValidate
      data-kind={item.kind}
      data-item={question.item}
      onInput={onInput}
      onSubmit={onCheck}
      onKeyDown={onKeyDown}
      onKeyUp={() => (composition.current = keyReleased(composition.current))}
      {...onComposition(follow)}
    >
      <p class="quiz-head">
        <span class="tag" data-tone="accent">
          {quizStrings.kinds[item.kind]}
        </span>
        <span class="quiz-hint" id={`${prefix}-hint`}>
          {view.hint(item as never)}
        </span>
      </p>
      <fieldset class="quiz-fields" aria-describedby={`${prefix}-hint`} disabled={isLocked}>
        <view.Fields
          item={item as never}
          prefix={prefix}
          names=""
          start={start as never}
          locked={isLocked}
          remarks={remarksOf(
            sees.feedback ? told : null,
            shownSolution,
            view.explain(item as never),
          )}
          solution={shownSolution}
          told={sees.feedback && told ? { item: whole as never, mark: told } : null}
        />
      </fieldset>
      {settings.certainty && (
        <fieldset class="exam-certainty" disabled={isLocked}>
          <legend>{strings.certainty.legend}</legend>
          {(['sure', 'unsure'] as const).map((certainty) => (
            <label key={certainty}>
              <input
                type="radio"
                name="certainty"
                checked={answer.certainty === certainty}
                onChange={() => step((one) => sayCertainty(one, question.item, certainty))}
              />
              {strings.certainty[certainty]}
            </label>
          ))}
        </fieldset>
      )}
      {answer.hints > 0 && (
        <div class="exam-hints" role="status">
          <b>{words['hints-title']}</b>
          <ol>
            {whole.hints.slice(0, answer.hints).map((hint) => (
              <li key={hint}>{hint}</li>
            ))}
          </ol>
        </div>
      )}
      <div class="quiz-status" role="status">
        {refusal !== null && <p class="quiz-trouble">{refusal}</p>}
        {told &&
          (sees.correctness || told.outcome === 'unanswered' || told.outcome === 'invalid') && (
            <Verdict
              mark={told}
              summary={view.summary(told, item as never)}
              unanswered={view.unanswered}
              next={phase === 'checked' ? words['try-again'] : null}
            />
          )}
        {isSingle && told && !sees.correctness && phase !== 'open' && <p>{words.recorded}</p>}
        {sees.marks && phase !== 'open' && (
          <p class="exam-earned">{fill(words.earned, { earned, points: question.points })}</p>
        )}
        {phase === 'checked' && triesLeft > 0 && <p>{fill(words.tries, { n: triesLeft })}</p>}
      </div>
      {solution && sees.explanation && (
        <SolutionPanel solution={solution} prefix={prefix} panel={panel} />
      )}
      <div class="quiz-actions">
        {isSingle && !isDone && (
          <button
            type="submit"
            class="button"
            data-kind={phase === 'open' ? 'primary' : undefined}
            aria-disabled={isLocked || phase === 'checked'}
          >
            {words.check}
          </button>
        )}
        {settings.hintCost !== null && !isLocked && whole.hints.length > answer.hints && (
          <button
            type="button"
            class="button"
            data-kind="quiet"
            aria-describedby={`${prefix}-hint-cost`}
            onClick={() => step((one) => takeHint(one, question.item, whole.hints.length))}
          >
            {fill(words.hint, { n: answer.hints + 1, total: whole.hints.length })}
          </button>
        )}
        {settings.hintCost !== null &&
          settings.hintCost > 0 &&
          whole.hints.length > answer.hints &&
          !isLocked && (
            <span class="exam-hint-cost" id={`${prefix}-hint-cost`}>
              {fill(words['hint-cost'], { percent: settings.hintCost * 10 })}
            </span>
          )}
        {!locked && (
          <button
            type="button"
            class="button"
            data-kind="quiet"
            aria-pressed={answer.flagged}
            onClick={() => step((one) => flag(one, question.item, !answer.flagged))}
          >
            {answer.flagged ? words.unflag : words.flag}
          </button>
        )}
      </div>
    </form>
  );
}
