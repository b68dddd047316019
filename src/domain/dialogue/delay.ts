/** How long people take, in simulated milliseconds. Lengths decide, the seed varies, a cap keeps the learner waiting briefly. */
import { randomFrom } from '../shared/prng.ts';

const LINE = { start: 500, perCharacter: 90, cap: 3500 };
const PICTURE = 1500;

/** Typing time before a customer's line; ±25 % by the seed. */
export function typingTime(kind: 'line' | 'picture', text: string, seed: string): number {
  const plain = kind === 'picture' ? PICTURE : LINE.start + LINE.perCharacter * [...text].length;
  const varied = plain * (0.75 + 0.5 * randomFrom(`${seed}/typing`).next());
  return Math.round(Math.min(LINE.cap, varied));
}

/** What an agent takes to read and answer: 6 s and 0.4 s a character, at most 90 s. Not measured: the clock is simulated. */
export const answerTime = (text: string): number => Math.min(90_000, 6000 + 400 * [...text].length);

/** What a customer takes to notice a slip and withdraw a line. */
export const RECALL_TIME = 1500;
