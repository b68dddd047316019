/** A trial of a dialogue: what came before the turn is answered for the author, by the shortest way there. Loaded on its own. */
import { setStage } from '../../domain/dialogue/rehearse/stage.ts';
import { waysTo } from '../../domain/dialogue/rehearse/ways.ts';
import type { Scene, Session } from './session.ts';

/** Null: no answer the author wrote leads to the turn. */
export function sessionAt(
  { dialogue, lexicon, desk }: Scene,
  turn: string,
  run: string,
): Session | null {
  const way = waysTo(setStage(dialogue, lexicon, desk), 'from', turn).get(turn);
  if (way === undefined) return null;
  const { state } = way;
  return { run, state, shown: state.transcript.length };
}
