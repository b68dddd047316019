/** Where the learner is and how much time there is. The figures are not a live region: moments to say are few (Running). */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Attempt } from '../../domain/quiz/attempt/attempt.ts';
import { leftMs } from '../../domain/quiz/attempt/clock.ts';
import { pointsSoFar } from '../../domain/quiz/attempt/finish.ts';
import { isRevealed } from '../../domain/quiz/attempt/reveal.ts';
import { fill } from '../../domain/shared/text.ts';
import strings from 'virtual:ui/exam-take';

const words = strings.bar;

/** @example clockText(65_000) // '1:05' */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (n: number): string => String(n).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  return hours > 0
    ? `${hours}:${two(minutes)}:${two(seconds % 60)}`
    : `${minutes}:${two(seconds % 60)}`;
}

export function TimeBar({
  attempt,
  locked,
  onPause,
  onExtend,
  onHandIn,
}: {
  readonly attempt: Attempt;
  readonly locked: boolean;
  readonly onPause: () => void;
  readonly onExtend: () => void;
  readonly onHandIn: () => void;
}): JSX.Element {
  const [isHidden, setHidden] = useState(false);
  const { clock, paper, settings, at } = attempt;
  const n = paper.questions.length;
  const left = leftMs(clock);
  const time =
    left === null
      ? fill(words.used, { time: clockText(clock.usedMs) })
      : fill(words.left, { time: clockText(left) });
  const total = isRevealed(settings.reveals, 'total', 'checked') ? pointsSoFar(attempt) : null;
  return (
    <>
      <section class="exam-bar" aria-label={words.label}>
        <p class="exam-place">
          <b>{fill(words.place, { at: at + 1, n })}</b>
          <span class="exam-paper">{paper.title}</span>
          {total !== null && total.of > 0 && <span>{fill(words.total, total)}</span>}
        </p>
        <p
          class="exam-time"
          role="timer"
          aria-live="off"
          data-late={left !== null && left <= 60_000}
        >
          {isHidden ? words.hidden : time}
        </p>
        <progress class="exam-progress" max={n} value={at + 1} aria-hidden="true" />
      </section>
      {!locked && (
        <p class="exam-bar-actions">
          <button
            type="button"
            class="button"
            data-kind="quiet"
            onClick={() => setHidden(!isHidden)}
          >
            {isHidden ? words.show : words.hide}
          </button>
          {left !== null && (
            <>
              <button type="button" class="button" data-kind="quiet" onClick={onPause}>
                {words.pause}
              </button>
              <button type="button" class="button" data-kind="quiet" onClick={onExtend}>
                {words.extend}
              </button>
            </>
          )}
          <button type="button" class="button" onClick={onHandIn}>
            {strings['hand-in'].action}
          </button>
        </p>
      )}
    </>
  );
}
