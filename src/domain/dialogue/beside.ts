/**
 * What moves a conversation besides answers, where a clock runs and a desk stands by: timers, patience, leaving, acts at a
 * choice turn. It comes with the desk (desk.ts), so that a page with neither does not load it.
 */
import type { DeskAct } from '../desk/act.ts';
import { fail, never, ok, type Result } from '../shared/result.ts';
import { actEvents, end, follow, moodEvent, timed, timeOf } from './advance.ts';
import { clampMood } from './condition.ts';
import { answerTime } from './delay.ts';
import type { Dialogue, Timer, Turn } from './schema.ts';
import type {
  AnswerBreach,
  DialogueEvent,
  DialogueInput,
  DialogueState,
  StepError,
} from './state.ts';

export type BesideInput = Extract<DialogueInput, { readonly kind: 'timer' | 'wait' | 'leave' }>;

export function takeBeside(
  dialogue: Dialogue,
  state: DialogueState,
  turn: Turn,
  input: BesideInput,
): Result<DialogueState, StepError> {
  const { at } = input;
  switch (input.kind) {
    case 'timer': {
      const { timer: id } = input;
      const timer = turn.timers?.find((one) => one.id === id);
      if (timer === undefined) return fail({ reason: 'unknown-timer', timer: id });
      if (state.fired.includes(id)) return fail({ reason: 'timer-fired', timer: id });
      return ok(takeTimer(dialogue, state, turn, timer, at));
    }
    case 'wait':
      if (!Number.isFinite(input.mood)) return fail({ reason: 'bad-number' });
      return ok(takeWait(state, input.mood, at));
    case 'leave':
      return ok(takeLeave(dialogue, state, at));
    default:
      return never(input);
  }
}

/** A timer ran out: the customer says so, and with `next` the turn is left. */
function takeTimer(
  dialogue: Dialogue,
  state: DialogueState,
  turn: Turn,
  timer: Timer,
  at?: number,
): DialogueState {
  const when = timeOf(state, at, state.waitingSince + timer.after * 1000 - state.at);
  const { waitingSince } = state;
  const effect = { ...timer, next: timer.next ?? null, place: `${turn.id}/timer-${timer.id}` };
  const events: DialogueEvent[] = [{ kind: 'timer', at: when, turn: turn.id, timer: timer.id }];
  const before: DialogueState = {
    ...state,
    fired: [...state.fired, timer.id],
    inputs: [...state.inputs, timed({ kind: 'timer', timer: timer.id }, at)],
  };
  const after = follow(dialogue, before, turn.id, effect, when, events);
  return after.turn === turn.id && timer.next === undefined ? { ...after, waitingSince } : after;
}

/** Acts beside the answer, at a choice turn. */
export function takeAside(
  state: DialogueState,
  turn: Turn,
  acts: readonly DeskAct[],
  breaches: readonly AnswerBreach[],
  at?: number,
): DialogueState {
  const when = timeOf(state, at, answerTime(''));
  return {
    ...state,
    at: when,
    aside: [...state.aside, ...breaches],
    transcript: [...state.transcript, ...actEvents(acts, turn.id, null, when)],
    inputs: [...state.inputs, timed({ kind: 'act', acts }, at)],
  };
}

/** Patience: the mood changes, nothing else. */
function takeWait(state: DialogueState, change: number, at?: number): DialogueState {
  const when = timeOf(state, at, 0);
  const mood = clampMood(state.mood + change);
  return {
    ...state,
    at: when,
    mood,
    transcript: [...state.transcript, ...moodEvent(state.mood, mood, when)],
    inputs: [...state.inputs, timed({ kind: 'wait', mood: change }, at)],
  };
}

function takeLeave(dialogue: Dialogue, state: DialogueState, at?: number): DialogueState {
  const inputs = [...state.inputs, timed({ kind: 'leave' }, at)];
  return end(dialogue, { ...state, at: timeOf(state, at, 0), inputs }, null, true);
}
