/** The result of a check in words: how it came out, the numbers behind it, what to do next. */
import type { JSX } from 'preact';
import type { Mark, Outcome } from '../../domain/quiz/outcome.ts';
import { fill } from '../../domain/shared/text.ts';
import { Sign } from './fields/parts.tsx';
import type { Remark } from './remark.ts';
import strings from 'virtual:ui/quiz';

const TONES = {
  correct: 'good',
  partial: 'warn',
  incorrect: 'bad',
  revealed: 'plain',
  unanswered: 'warn',
  invalid: 'warn',
} satisfies Record<Outcome, Remark['tone']>;

export const toneOf = ({ outcome }: Mark): Remark['tone'] => TONES[outcome];

/**
 * @param unanswered what the question's view says when nothing was answered
 * @example verdictText(half, '') // '对了一部分，得 50% 的分'
 */
export const verdictText = ({ outcome, credit }: Mark, unanswered: string): string =>
  outcome === 'unanswered'
    ? unanswered
    : fill(strings.verdict[outcome], { percent: Math.round(credit * 100) });

export function Verdict({
  mark,
  summary,
  unanswered,
  next = strings.verdict['hint-retry'],
}: {
  readonly mark: Mark;
  readonly summary: string | null;
  readonly unanswered: string;
  /** What can be done about an answer that is not right; null: nothing more. */
  readonly next?: string | null;
}): JSX.Element {
  const isMissed = mark.outcome === 'partial' || mark.outcome === 'incorrect';
  const isMarked = isMissed || mark.outcome === 'correct';
  return (
    <div class="quiz-verdict" data-tone={toneOf(mark)}>
      <Sign tone={toneOf(mark)} />
      <p>
        <b>{verdictText(mark, unanswered)}</b>
        {summary !== null && isMarked && <span class="quiz-summary"> {summary}</span>}
        {isMissed && next !== null && <span class="quiz-next">{next}</span>}
      </p>
    </div>
  );
}
