/** The worked way and the explanation; the right answers themselves stand at their options and fields. */
import type { JSX, RefObject } from 'preact';
import type { Solution } from '../../domain/quiz/kind.ts';
import { base } from './bank.ts';
import { Lines } from './fields/parts.tsx';
import strings from 'virtual:ui/quiz';

const words = strings.solution;

/** What a solution says in sentences. */
export const Explanation = ({ solution }: { readonly solution: Solution }): JSX.Element => (
  <>
    {solution.worked !== undefined && (
      <div class="quiz-worked">
        <b>{words.worked}</b>
        <Lines text={solution.worked} />
      </div>
    )}
    <div class="quiz-explanation">
      <Lines text={solution.explanation} />
    </div>
    {solution.rule !== undefined && (
      <p class="quiz-rule">
        <a href={`${base}/rules/#${solution.rule}`}>{words.rule}</a>
      </p>
    )}
  </>
);

export const SolutionPanel = ({
  solution,
  prefix,
  panel,
}: {
  readonly solution: Solution;
  readonly prefix: string;
  readonly panel: RefObject<HTMLDivElement>;
}): JSX.Element => (
  <div
    class="quiz-solution"
    role="group"
    aria-labelledby={`${prefix}-solution`}
    tabIndex={-1}
    ref={panel}
  >
    <p class="quiz-solution-title" id={`${prefix}-solution`}>
      {words.title}
    </p>
    <Explanation solution={solution} />
  </div>
);
