/**
 * 这个判分不对？ A rubric reads words, and sometimes misses what was said. Here the learner, or a teacher beside them,
 * says which points the answer makes; the score follows from the rubric's own worths. Nobody's identity is checked,
 * and the panel says so: the result is labelled wherever it is shown.
 *
 * On a card the panel stands inside the question's form. No view reads the names of its inputs, and what is pressed in
 * it is no `input` of the form.
 */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ReplyJudgement } from '../../domain/reply/judgement.ts';
import { scoreWith } from '../../domain/reply/override.ts';
import { pointSentence } from '../../domain/reply/sentences.ts';
import type { Rubric } from '../../domain/reply/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import type { Given } from './fields/view.ts';
import strings from 'virtual:ui/quiz-kinds';

const words = strings.override;

export interface OverrideProps {
  /** Prefix of ids; unique on the page. */
  readonly prefix: string;
  readonly judgement: ReplyJudgement;
  readonly rubric: Rubric;
  /** The override in force. */
  readonly given: Given | null;
  readonly onGive: (given: Given) => void;
  /** The last one could not be stored: at all, or only in this page's memory. */
  readonly trouble?: 'unsaved' | 'unstored' | null;
}

export function OverridePanel({
  prefix,
  judgement,
  rubric,
  given,
  onGive,
  trouble = null,
}: OverrideProps): JSX.Element {
  const [points, setPoints] = useState<readonly string[]>(
    given?.points ?? judgement.points.filter(({ hit }) => hit).map(({ id }) => id),
  );
  const [by, setBy] = useState<Given['by']>(given?.by ?? 'self');
  const [isDone, setDone] = useState(false);
  const score = scoreWith(rubric, judgement, new Set(points));

  const tick = (id: string, ticked: boolean): void => {
    setPoints(
      rubric.points
        .map((one) => one.id)
        .filter((one) => (one === id ? ticked : points.includes(one))),
    );
    setDone(false);
  };
  const confirm = (): void => {
    onGive({ by, credit: score / 100, points });
    setDone(true);
  };

  return (
    <details class="override" onInput={(event) => event.stopPropagation()}>
      <summary>{given ? words.again : words.open}</summary>
      <p>{words.intro}</p>
      <div role="group" aria-labelledby={`${prefix}-points`}>
        <p class="override-title" id={`${prefix}-points`}>
          {words.points}
        </p>
        {rubric.points.map((point) => {
          const { id, label } = point;
          const judged = judgement.points.find((one) => one.id === id);
          return (
            <label class="override-row" key={id}>
              <input
                type="checkbox"
                checked={points.includes(id)}
                onChange={({ currentTarget }) => tick(id, currentTarget.checked)}
              />
              <span>
                <b>{label}</b>
                <span class="judged-worth">
                  {fill(strings.rubric.worth, {
                    worth: judged?.worth ?? 0,
                  })}
                </span>
                <span class="override-say">
                  {pointSentence(point, judged?.state ?? 'missed', judged?.evidence ?? [])}
                </span>
              </span>
            </label>
          );
        })}
      </div>
      <div role="radiogroup" aria-labelledby={`${prefix}-who`}>
        <p class="override-title" id={`${prefix}-who`}>
          {words.who}
        </p>
        {(['self', 'teacher'] as const).map((one) => (
          <label class="override-row" key={one}>
            <input
              type="radio"
              name={`${prefix}-by`}
              checked={by === one}
              onChange={() => {
                setBy(one);
                setDone(false);
              }}
            />
            <span>{words[one]}</span>
          </label>
        ))}
        <p class="judged-note">{words.identity}</p>
      </div>
      <p class="override-score" role="status">
        <b>
          {isDone ? fill(words.done, { by: words.by[by], score }) : fill(words.score, { score })}
        </b>
        <span class="judged-note">{trouble === null ? words.kept : words.trouble[trouble]}</span>
      </p>
      <button type="button" class="button" onClick={confirm}>
        {words.confirm}
      </button>
    </details>
  );
}
