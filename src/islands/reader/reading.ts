/**
 * Keeps where the learner is: when a section has been on the screen for a while, and when the page is left or hidden.
 * A quick scroll through leaves no trail, and one visit makes a handful of records.
 */
import { recordLearning } from '../../stores/records.ts';
import { positionIn, type Position } from './position.ts';

/** A section counts as reached after this long, ms. */
const DWELL_MS = 4000;
/** Leaving within the same section is worth a record when this much more was read. */
const WORTH = 0.05;

/** Starts watching; `body` is the element around the lesson's text. */
export function watchReading(lesson: string, body: HTMLElement): void {
  let kept: Position | null = null;
  let timer: number | undefined;
  let candidate: string | null | undefined;

  const keep = (): void => {
    const position = positionIn(body);
    if (
      kept !== null &&
      kept.section === position.section &&
      Math.abs(kept.fraction - position.fraction) < WORTH
    ) {
      return;
    }
    kept = position;
    void recordLearning({ kind: 'read', lesson, ...position });
  };

  const look = (): void => {
    const { section } = positionIn(body);
    if (section === candidate) return;
    candidate = section;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (document.visibilityState === 'visible') keep();
    }, DWELL_MS);
  };

  let waiting = false;
  const onScroll = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      look();
    });
  };
  /** Somebody who only glanced has not read. */
  const opened = performance.now();
  const onLeave = (): void => {
    if (kept !== null || performance.now() - opened >= DWELL_MS) keep();
  };

  window.addEventListener('scroll', onScroll, { passive: true });
  window.addEventListener('pagehide', onLeave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') {
      onLeave();
    } else {
      candidate = undefined;
      look();
    }
  });
  look();
}
