/** How fast simulated customers type: a preference of this device. */
import { persistentAtom } from '@nanostores/persistent';

export const SPEEDS = ['fast', 'normal', 'slow', 'instant'] as const;
export type Speed = (typeof SPEEDS)[number];

const isSpeed = (value: string): value is Speed => (SPEEDS as readonly string[]).includes(value);

/** Anything unreadable reads as `normal` and is left as it is until the learner chooses. */
export const $dialogueSpeed = persistentAtom<Speed>('qinke:dialogue-speed', 'normal', {
  encode: (speed) => speed,
  decode: (stored) => (isSpeed(stored) ? stored : 'normal'),
});

/** Keeps the choice; where nothing can be stored it lasts as long as the page. */
export function setDialogueSpeed(speed: Speed): void {
  try {
    $dialogueSpeed.set(speed);
  } catch {
    // The disk is full or storage is blocked: nanostores has the new value, only the copy failed.
  }
}
