/**
 * The shortest way to every turn and ending: what to answer, one after the other, so that the conversation comes there.
 * Only answers the author wrote are tried (options, model and sample replies, model acts), so a place may be reachable and still
 * have no way: then no sample shows it.
 */
import { watch } from '../check/explore.ts';
import type { AnswerInput, DialogueState } from '../state.ts';
import { after, answersOf, begin, currentTurn, type Stage } from './stage.ts';

/** More situations than this are not looked at. */
const MAX_SITUATIONS = 600;

export interface WayThere {
  readonly inputs: readonly AnswerInput[];
  /** The conversation when it comes there. */
  readonly state: DialogueState;
}

/**
 * Ways by the id of the turn or ending, found breadth first: of two equally long ones, the one with the better answers.
 * @param until stop as soon as this turn or ending has its way
 */
export function waysTo(stage: Stage, seed: string, until?: string): ReadonlyMap<string, WayThere> {
  const ways = new Map<string, WayThere>();
  const seen = new Set<string>();
  const { simplify } = watch(stage.dialogue);
  /** What decides how a conversation goes on. */
  const situation = ({ turn, ending, mood, variables, visits, retries }: DialogueState): string =>
    ending ?? JSON.stringify([turn, simplify(mood, variables, visits), retries]);
  const open: DialogueState[] = [begin(stage.dialogue, seed)];
  for (let at = 0; at < open.length && seen.size < MAX_SITUATIONS; at++) {
    const state = open[at];
    if (state === undefined) break;
    const id = state.turn ?? state.ending ?? '';
    if (!ways.has(id)) ways.set(id, { inputs: state.inputs.filter(isAnswer), state });
    if (id === until) break;
    const turn = currentTurn(stage.dialogue, state);
    if (turn === null) continue;
    for (const input of answersOf(stage, state, turn)) {
      const next = after(stage, state, input);
      if (next === null) continue;
      const key = situation(next);
      if (seen.has(key)) continue;
      seen.add(key);
      open.push(next);
    }
  }
  return ways;
}

const isAnswer = (input: DialogueState['inputs'][number]): input is AnswerInput =>
  input.kind === 'choice' || input.kind === 'typed' || input.kind === 'act';
