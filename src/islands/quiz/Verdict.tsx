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

/** @example verdictText(half, false) // '对了一部分，得 50% 的分' */
export function verdictText(mark: Mark, typed: boolean): string {
  const words = strings.verdict;
  if (mark.outcome === 'unanswered') return words[typed ? 'unanswered-field' : 'unanswered-choice'];
  return fill(words[mark.outcome], { percent: Math.round(mark.credit * 100) });
}

export function Verdict({
  mark,
  summary,
  typed,
}: {
  readonly mark: Mark;
  readonly summary: string | null;
  readonly typed: boolean;
}): JSX.Element {
  const isMissed = mark.outcome === 'partial' || mark.outcome === 'incorrect';
  const isMarked = isMissed || mark.outcome === 'correct';
  return (
    <div class="quiz-verdict" data-tone={TONES[mark.outcome]}>
      <Sign tone={TONES[mark.outcome]} />
      <p>
        <b>{verdictText(mark, typed)}</b>
        {summary !== null && isMarked && <span class="quiz-summary"> {summary}</span>}
        {isMissed && <span class="quiz-next">{strings.verdict['hint-retry']}</span>}
      </p>
    </div>
  );
}
