/** 有把握的准不准: where the paper asked how sure the learner was. */
import strings from 'virtual:ui/exam-result';
import type { JSX } from 'preact';
import type { Calibration } from '../../domain/quiz/result/certainty.ts';
import { percentOf } from '../../domain/quiz/result/standing.ts';
import { fill } from '../../domain/shared/text.ts';

const s = strings.certainty;

export const CertaintyPart = ({
  calibration,
  negative,
}: {
  readonly calibration: Calibration;
  /** Some question cost points. */
  readonly negative: boolean;
}): JSX.Element => (
  <section class="result-section" aria-labelledby="result-certainty">
    <h2 id="result-certainty">{s.title}</h2>
    <p class="result-soft">
      {s.lead}
      {negative && s.negative}
    </p>
    <ul class="result-facts" role="list">
      {(['sure', 'unsure'] as const).map((side) => {
        const { answered, right } = calibration[side];
        return (
          <li key={side}>
            <b>{fill(s[side], { n: answered })}</b>
            <span>
              {answered === 0
                ? s.none
                : fill(s.right, { right, percent: percentOf(right, answered) })}
            </span>
          </li>
        );
      })}
    </ul>
    <p class="result-standing">{s[calibration.verdict]}</p>
  </section>
);
