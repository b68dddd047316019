/** What a clock has to wait for. */
import type { Dialogue } from './schema.ts';
import type { DialogueState } from './state.ts';
import { currentTurn } from './step.ts';

/** The timer that runs out next, and when on the conversation's clock; null when none is left or the turn has none. */
export function nextTimer(
  dialogue: Dialogue,
  state: DialogueState,
): { readonly timer: string; readonly at: number } | null {
  const left = (currentTurn(dialogue, state)?.timers ?? []).filter(
    ({ id }) => !state.fired.includes(id),
  );
  const [first] = left.toSorted((a, b) => a.after - b.after);
  if (first === undefined) return null;
  return { timer: first.id, at: Math.max(state.at, state.waitingSince + first.after * 1000) };
}
