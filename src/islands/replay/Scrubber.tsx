/**
 * Moves through a recording: a slider over its time, play and pause, one event back or on, and how fast it plays.
 * What is shown at a moment is the caller's. Playing follows the monotonic clock and stops at the end; nothing moves
 * until somebody presses play.
 */
import strings from 'virtual:ui/replay';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { monotonic } from '../../stores/clock.ts';
import { clockText, nextMoment, previousMoment } from './moments.ts';

const s = strings.scrubber;
const SPEEDS = [1, 4, 16] as const;
const TICK_MS = 100;

interface Props {
  /** Length of the recording, ms. */
  readonly length: number;
  /** Moments something happened at, ms, rising: the steps. */
  readonly moments: readonly number[];
  readonly at: number;
  readonly onMove: (at: number) => void;
  /** What happens at the moment shown, as one line; announced when stepping, not while playing. */
  readonly told: string;
  readonly children?: ComponentChildren;
}

export function Scrubber({ length, moments, at, onMove, told, children }: Props) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<number>(4);
  const now = useRef(at);
  now.current = at;

  useEffect(() => {
    if (!playing) return undefined;
    let last = monotonic();
    const timer = setInterval(() => {
      const moment = monotonic();
      const next = Math.min(length, now.current + (moment - last) * speed);
      last = moment;
      onMove(next);
      if (next >= length) setPlaying(false);
    }, TICK_MS);
    return () => clearInterval(timer);
  }, [playing, speed, length]);

  const go = (to: number): void => {
    setPlaying(false);
    onMove(Math.min(length, Math.max(0, to)));
  };
  const play = (): void => {
    if (!playing && at >= length) onMove(0);
    setPlaying(!playing);
  };
  const text = fill(s.time, { at: clockText(at), length: clockText(length) });
  return (
    <div class="scrubber">
      {children}
      <div class="scrubber-bar no-print">
        <div class="scrubber-buttons">
          <button
            type="button"
            class="button"
            aria-disabled={at <= 0}
            onClick={() => go(previousMoment(moments, at))}
          >
            {s.back}
          </button>
          <button type="button" class="button" data-kind="primary" onClick={play}>
            {playing ? s.pause : s.play}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={at >= length}
            onClick={() => go(nextMoment(moments, at, length))}
          >
            {s.on}
          </button>
        </div>
        <label class="scrubber-slider" for={`${id}-at`}>
          <span class="visually-hidden">{s.slider}</span>
          <input
            id={`${id}-at`}
            type="range"
            min={0}
            max={Math.max(1, length)}
            step={1000}
            value={at}
            aria-valuetext={text}
            onInput={({ currentTarget }) => go(currentTarget.valueAsNumber)}
          />
        </label>
        <span class="scrubber-time">{text}</span>
        <label class="scrubber-speed">
          {s.speed}{' '}
          <select
            value={String(speed)}
            onChange={({ currentTarget }) => setSpeed(Number(currentTarget.value))}
          >
            {SPEEDS.map((each) => (
              <option key={each} value={String(each)}>
                {fill(s.times, { n: each })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="scrubber-told" role="status">
        {playing ? '' : told}
      </p>
    </div>
  );
}
