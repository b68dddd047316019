/** How fast the customer's lines appear. The transcript is there at once; the learner sees it bit by bit. */
import type { DialogueEvent } from '../../domain/dialogue/state.ts';
import type { Preferences } from '../../stores/preferences.ts';

export type Speed = Preferences['dialogueSpeed'];

const FACTOR: Record<Speed, number> = { instant: 0, fast: 0.4, normal: 1, calm: 1.8 };
const NOTICE = 900;

/** Milliseconds before an event appears; 0 for what comes from the agent or the marking. */
export function pauseBefore(event: DialogueEvent, speed: Speed): number {
  switch (event.kind) {
    case 'line':
    case 'picture':
      return event.typing * FACTOR[speed];
    case 'notice':
      return (NOTICE + event.typing) * FACTOR[speed];
    default:
      return 0;
  }
}

/** How many events are visible next: one more, and all after it that need no pause. */
export function revealNext(
  transcript: readonly DialogueEvent[],
  shown: number,
  speed: Speed,
): number {
  let next = Math.min(shown + 1, transcript.length);
  for (let event = transcript[next]; event !== undefined; event = transcript[next]) {
    if (pauseBefore(event, speed) > 0) break;
    next += 1;
  }
  return next;
}
