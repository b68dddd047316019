/**
 * The clock of an untimed shift: it moves only with what the learner does, so an input's `at` is worked out from the
 * input. A message costs the simulated time of reading and typing it, an act and an answer a fixed time, looking costs
 * nothing, and `pass` goes to whatever happens next.
 */
import { answerTime } from '../dialogue/delay.ts';
import { never } from '../shared/result.ts';
import type { ShiftInput } from './input.ts';

/** Milliseconds of an act at the desk, of a choice among sentences, of an answer to an interruption. Not measured: simulated. */
export const ACT_COST = 8000;
export const CHOICE_COST = 8000;
export const ANSWER_COST = 5000;

/** An input before its time is known. */
export type Untimed = ShiftInput extends infer Input
  ? Input extends unknown
    ? Omit<Input, 'at'>
    : never
  : never;

/**
 * When an input of an untimed shift happens.
 * @param next nextAt of the state: where `pass` leads
 */
export function untimedAt(now: number, next: number | null, input: Untimed): number {
  switch (input.kind) {
    case 'message':
      return now + answerTime(input.text);
    case 'choose':
      return now + CHOICE_COST;
    case 'act':
      return now + ACT_COST;
    case 'answer':
      return now + ANSWER_COST;
    case 'pass':
      return Math.max(now, next ?? now);
    case 'open':
    case 'hint':
    case 'mark':
    case 'close':
    case 'status':
    case 'end':
      return now;
    default:
      return never(input);
  }
}
