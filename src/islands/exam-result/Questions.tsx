/**
 * 逐题看: one closed line a question, so that a hundred of them cost nothing; what is opened fetches its item and its
 * kind's code then. Before printing, all of them are opened at once.
 */
import strings from 'virtual:ui/exam-result';
import quiz from 'virtual:ui/quiz';
import type { JSX, TargetedEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Outcome } from '../../domain/quiz/outcome.ts';
import type { ExamResult, ResultQuestion } from '../../domain/quiz/result/result.ts';
import { pointsText } from '../../domain/quiz/result/standing.ts';
import { fill } from '../../domain/shared/text.ts';
import type { OutlineData } from '../../stores/outline.ts';
import { FILTERS, usefulFilters, type Filter } from './filters.ts';
import { QuestionDetail } from './QuestionDetail.tsx';

const s = strings.questions;

export const TONES = {
  correct: 'good',
  partial: 'warn',
  incorrect: 'bad',
  revealed: 'plain',
  unanswered: 'plain',
  invalid: 'plain',
} as const satisfies Readonly<Record<Outcome, string>>;

export interface QuestionsProps {
  readonly result: ExamResult;
  readonly outline: OutlineData | null;
  readonly shuffled: boolean;
  /** What is being printed; null: nothing. */
  readonly printing: 'answers' | 'key' | null;
  /** A question opened for printing is there, or could not be. */
  readonly onReady: (ok: boolean) => void;
}

export function Questions(props: QuestionsProps): JSX.Element {
  const { questions } = props.result;
  const [filter, setFilter] = useState<Filter>('all');
  const filters = usefulFilters(questions);
  // On paper all of them, whatever is looked at on the screen.
  const shown = props.printing === null ? questions.filter(FILTERS[filter]) : questions;
  return (
    <section class="result-section result-questions" aria-labelledby="result-questions">
      <h2 id="result-questions">{s.title}</h2>
      <fieldset class="result-filter no-print">
        <legend>{s.filterLabel}</legend>
        {filters.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="result-filter"
              checked={filter === each}
              onChange={() => setFilter(each)}
            />
            <span>
              {s.filters[each]}
              <span class="result-soft"> {questions.filter(FILTERS[each]).length}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="visually-hidden" role="status">
        {fill(s.shown, { n: shown.length })}
      </p>
      {shown.length === 0 ? (
        <p class="result-soft">{s.none}</p>
      ) : (
        <ol class="result-list card" role="list">
          {shown.map((question) => (
            <Line key={question.number} question={question} {...props} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Line({
  question,
  result,
  outline,
  shuffled,
  printing,
  onReady,
}: QuestionsProps & { readonly question: ResultQuestion }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { number, kind, outcome, earned, points, flagged } = question;
  const isShown = isOpen || printing !== null;
  // What is opened for printing only is closed again afterwards.
  const onToggle = ({ currentTarget }: TargetedEvent<HTMLDetailsElement>): void => {
    if (printing === null) setOpen(currentTarget.open);
  };
  return (
    <li>
      <details open={isShown} onToggle={onToggle}>
        <summary>
          <span class="result-number">{fill(s.number, { n: number })}</span>
          <span class="result-stem">{stemOf(question, outline)}</span>
          <span class="result-line-facts">
            <span class="tag">{quiz.kinds[kind]}</span>
            {flagged && <span class="tag">{s.filters.flagged}</span>}
            <span class="tag" data-tone={TONES[outcome]}>
              {s.outcome[outcome]}
            </span>
            <span class="result-line-points">
              {fill(s.points, { earned: pointsText(earned), points: pointsText(points) })}
            </span>
          </span>
        </summary>
        {isShown && (
          <QuestionDetail
            question={question}
            seed={result.sat.seed}
            shuffled={shuffled}
            withKey={printing !== 'answers'}
            onReady={onReady}
          />
        )}
      </details>
    </li>
  );
}

/** The question's words today, when they are still the ones that were asked. */
function stemOf({ item, text }: ResultQuestion, outline: OutlineData | null): string {
  if (text === 'gone') return s.goneStem;
  if (text === 'changed') return s.changedStem;
  return outline?.items[item]?.stem ?? s.unknownStem;
}
