/** What is no customer: it appears at its time, runs out of time, and is answered once by choosing. */
import { fail, ok } from '../shared/result.ts';
import { noted } from './put.ts';
import type { ShiftState, Taken } from './state.ts';
import type { ShiftWorld } from './world.ts';

export function interrupt(state: ShiftState, index: number): ShiftState {
  const one = state.interruptions[index];
  if (one === undefined) return state;
  const shown = { ...one, shownAt: state.now };
  return noted(
    { ...state, interruptions: state.interruptions.with(index, shown) },
    { kind: 'interrupted', at: state.now, interruption: one.id },
  );
}

/** Its time ran out; it can still be answered. */
export function overdue(state: ShiftState, index: number): ShiftState {
  const one = state.interruptions[index];
  if (one === undefined) return state;
  return noted(
    { ...state, interruptions: state.interruptions.with(index, { ...one, overdue: true }) },
    { kind: 'overdue', at: state.now, interruption: one.id },
  );
}

export function answerInterruption(
  world: ShiftWorld,
  state: ShiftState,
  id: string,
  choice: string,
): Taken {
  const index = world.scenario.interruptions.findIndex((one) => one.id === id);
  const plan = world.scenario.interruptions[index];
  const shown = state.interruptions[index];
  if (plan === undefined || shown === undefined || shown.shownAt === null)
    return fail({ reason: 'unknown-interruption' });
  if (shown.answer !== null) return fail({ reason: 'answered-before' });
  if (!plan.answers.some((one) => one.id === choice)) return fail({ reason: 'unknown-answer' });
  const at = state.now;
  const late = at >= shown.shownAt + plan.within * 1000;
  return ok(
    noted(
      {
        ...state,
        interruptions: state.interruptions.with(index, {
          ...shown,
          answer: choice,
          answeredAt: at,
          late,
        }),
      },
      { kind: 'answered', at, interruption: id, answer: choice, late },
    ),
  );
}
