/** One question looked at afterwards: what was answered, what is right and why, and for written answers the evidence. */
import strings from 'virtual:ui/exam-result';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ResultQuestion } from '../../domain/quiz/result/result.ts';
import { fill } from '../../domain/shared/text.ts';
import { remarksOf, type Remarks } from '../quiz/remark.ts';
import { SolutionPanel } from '../quiz/SolutionPanel.tsx';
import { durationText } from './duration.ts';
import { lookAt, type Looked } from './load.ts';
import { givensOf } from './overrides.ts';

const s = strings.questions;
const NO_REMARKS: Remarks = new Map();

interface Props {
  readonly question: ResultQuestion;
  readonly seed: string;
  readonly shuffled: boolean;
  /** False on a print without key: the question and the learner's own answer, nothing told. */
  readonly withKey: boolean;
  readonly onReady: (ok: boolean) => void;
}

export function QuestionDetail(props: Props): JSX.Element {
  const { question, seed, shuffled, onReady } = props;
  const [looked, setLooked] = useState<Looked | 'changed' | 'offline' | null>(null);
  const load = (): void => {
    setLooked(null);
    if (question.text !== 'same') return onReady(question.text !== 'unknown');
    void lookAt(question, seed, shuffled).then((found) => {
      setLooked(found.ok ? found.value : found.error);
      onReady(found.ok || found.error === 'changed');
    });
  };
  // Once the index of items has come, the question can be found.
  useEffect(load, [question.text]);

  const why = question.text === 'same' ? (looked === 'changed' ? 'changed' : null) : question.text;
  return (
    <div class="result-detail">
      <Facts question={question} />
      {why !== null ? (
        <p>{s[why]}</p>
      ) : looked === null ? (
        <p class="result-soft" role="status">
          {s.loading}
        </p>
      ) : looked === 'offline' ? (
        <div class="result-failed" role="alert">
          <p>{s.failed}</p>
          <button type="button" class="button no-print" onClick={load}>
            {s.retry}
          </button>
        </div>
      ) : looked === 'changed' ? null : (
        <Answer {...props} looked={looked} />
      )}
    </div>
  );
}

function Facts({ question }: { readonly question: ResultQuestion }): JSX.Element | null {
  const { answer, override } = question;
  const facts = [
    ...(answer === null
      ? []
      : [
          ...(answer.certainty === null ? [] : [s.certainty[answer.certainty]]),
          ...(answer.attempt > 1 ? [fill(s.tries, { n: answer.attempt })] : []),
          ...(answer.hints > 0 ? [fill(s.hints, { n: answer.hints })] : []),
          ...(answer.ms === null || answer.ms < 1000
            ? []
            : [fill(s.time, { time: durationText(answer.ms) })]),
        ]),
    ...(override === null
      ? []
      : [fill(s.overridden[override.by], { percent: Math.round(override.credit * 100) })]),
  ];
  return facts.length === 0 ? null : <p class="result-soft">{facts.join(' · ')}</p>;
}

function Answer({ question, withKey, looked }: Props & { readonly looked: Looked }): JSX.Element {
  const { number, answer, override, outcome } = question;
  const { whole, item, view, mark, solution } = looked;
  const panel = useRef<HTMLDivElement>(null);
  const prefix = `result-${number}`;
  const hasAnswer = answer !== null;
  const told = hasAnswer ? mark : null;

  return (
    <div class="quiz result-quiz">
      {!hasAnswer && (
        <p class="result-soft">
          {question.earned !== 0 || outcome === 'correct' || outcome === 'partial'
            ? s.lostAnswer
            : s.noAnswer}
        </p>
      )}
      <fieldset class="quiz-fields">
        <view.Fields
          item={item as never}
          prefix={prefix}
          names={`${prefix}-`}
          start={(answer?.response ?? null) as never}
          locked
          remarks={withKey ? remarksOf(told, solution, view.explain(item as never)) : NO_REMARKS}
          solution={withKey ? solution : null}
          told={
            withKey && told !== null
              ? ({
                  item: whole,
                  mark: told,
                  answer: answer === null ? null : Promise.resolve(answer.id),
                  given: givensOf(override, whole, told),
                } as never)
              : null
          }
        />
      </fieldset>
      {withKey && told !== null && view.summary(told, item as never) !== null && (
        <p class="result-soft">{view.summary(told, item as never)}</p>
      )}
      {withKey && <SolutionPanel solution={solution} prefix={prefix} panel={panel} />}
    </div>
  );
}
