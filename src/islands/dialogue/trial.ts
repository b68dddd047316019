/** A trial of a dialogue: what came before the turn is answered for the author, by the shortest way there. Loaded on its own. */
import strings from 'virtual:ui/dialogue-trial';
import { setStage } from '../../domain/dialogue/rehearse/stage.ts';
import { waysTo } from '../../domain/dialogue/rehearse/ways.ts';
import { startSession, type Scene, type Session } from './session.ts';

/** The conversation at the turn, or at its beginning when no answer the author wrote leads there; and what to say of it. */
export function trialAt(
  scene: Scene,
  turn: string,
  run: string,
): { readonly session: Session; readonly notice: string } {
  const { dialogue, lexicon, desk } = scene;
  const way = waysTo(setStage(dialogue, lexicon, desk), 'from', turn).get(turn);
  if (way === undefined) return { session: startSession(scene, run), notice: strings.noWay };
  const { state } = way;
  return { session: { run, state, shown: state.transcript.length }, notice: strings.trial };
}
