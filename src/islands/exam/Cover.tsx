/** A paper before it is begun: how long, what counts, what is shown when, and an attempt that waits to be finished. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import type { CoverData } from './open-paper.ts';
import { ruleLines } from './rule-lines.ts';
import strings from 'virtual:ui/exam-take';

const words = strings.cover;

export function Cover({
  cover,
  onStart,
  onResume,
}: {
  readonly cover: CoverData;
  readonly onStart: () => Promise<void>;
  readonly onResume: () => void;
}): JSX.Element {
  const { spec, settings, sample, open, seed } = cover;
  const [isBusy, setBusy] = useState(false);
  const [asks, setAsks] = useState(false);
  const start = (): void => {
    if (isBusy) return;
    setBusy(true);
    void onStart().finally(() => setBusy(false));
  };
  const points = sample.questions.reduce((sum, question) => sum + question.points, 0);
  return (
    <section class="exam-cover card" aria-labelledby="exam-title">
      <h2 id="exam-title">{spec.title}</h2>
      <p class="exam-cover-lead">
        {fill(words.lead, {
          mode: strings.kinds[spec.mode],
          questions: sample.questions.length,
          points,
        })}
      </p>
      <p>{spec.summary}</p>
      <ul class="exam-rules">
        {ruleLines(settings, spec.pass).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {seed !== null && <li>{words['one-seed']}</li>}
        <li>{words.saved}</li>
      </ul>
      {open === null ? (
        <p class="exam-actions">
          <button
            type="button"
            class="button"
            data-kind="primary"
            aria-disabled={isBusy}
            onClick={start}
          >
            {words.start}
          </button>
        </p>
      ) : (
        <div class="exam-open">
          <p>
            {fill(words.open, {
              title: open.title,
              answered: open.answered,
              questions: open.questions,
            })}
          </p>
          {asks ? (
            <>
              <p role="alert">{words['discard-sure']}</p>
              <p class="exam-actions">
                <button type="button" class="button" aria-disabled={isBusy} onClick={start}>
                  {words['discard-yes']}
                </button>
                <button
                  type="button"
                  class="button"
                  data-kind="quiet"
                  onClick={() => setAsks(false)}
                >
                  {words['discard-no']}
                </button>
              </p>
            </>
          ) : (
            <p class="exam-actions">
              <button type="button" class="button" data-kind="primary" onClick={onResume}>
                {words.resume}
              </button>
              <button type="button" class="button" data-kind="quiet" onClick={() => setAsks(true)}>
                {words.discard}
              </button>
            </p>
          )}
        </div>
      )}
    </section>
  );
}
