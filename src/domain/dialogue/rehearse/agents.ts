/**
 * Imaginary agents that hold a conversation with what the author wrote down: the best and the worst answer at every turn, and
 * random ones. They show which turns and endings people come to, and how often.
 */
import { randomFrom } from '../../shared/prng.ts';
import type { DialogueState } from '../state.ts';
import { after, answersOf, begin, currentTurn, type Stage } from './stage.ts';

export type Agent = 'best' | 'worst' | { readonly seed: string };

/** The finished conversation. Ends: the engine limits the number of answers. */
export function hold(stage: Stage, agent: Agent): DialogueState {
  const seed = typeof agent === 'string' ? agent : agent.seed;
  const random = randomFrom(`${stage.dialogue.id}/${seed}/agent`);
  let state = begin(stage.dialogue, seed);
  for (let turn = currentTurn(stage.dialogue, state); turn !== null;) {
    const inputs = answersOf(stage, state, turn);
    const next =
      typeof agent === 'string'
        ? extreme(stage, state, agent)
        : tried(stage, state, random.shuffle(inputs));
    if (next === null) return state;
    state = next;
    turn = currentTurn(stage.dialogue, state);
  }
  return state;
}

/** The first answer that is taken. */
function tried(
  stage: Stage,
  state: DialogueState,
  inputs: ReturnType<typeof answersOf>,
): DialogueState | null {
  for (const input of inputs) {
    const next = after(stage, state, input);
    if (next !== null) return next;
  }
  return null;
}

function extreme(
  stage: Stage,
  state: DialogueState,
  agent: 'best' | 'worst',
): DialogueState | null {
  const turn = currentTurn(stage.dialogue, state);
  if (turn === null) return null;
  const nexts = answersOf(stage, state, turn).flatMap((input) => {
    const next = after(stage, state, input);
    return next === null ? [] : [{ next, score: next.answers.at(-1)?.score ?? 0 }];
  });
  const best = agent === 'best';
  return (
    nexts.reduce<(typeof nexts)[number] | null>(
      (chosen, one) =>
        chosen === null || (best ? one.score > chosen.score : one.score < chosen.score)
          ? one
          : chosen,
      null,
    )?.next ?? null
  );
}

/** How conversations come to a turn or an ending. */
export interface Reach {
  readonly id: string;
  /** Random conversations that came here, of `runs`. */
  readonly random: number;
  readonly best: boolean;
  readonly worst: boolean;
}

/** Of every turn and ending, in the order of the file. @param runs number of random conversations */
export function reach(stage: Stage, runs: number): Reach[] {
  const places = [...stage.dialogue.turns, ...stage.dialogue.endings].map(({ id }) => id);
  const been = (state: DialogueState): ReadonlySet<string | null> =>
    new Set([...state.answers.map(({ turn }) => turn), state.turn, state.ending]);
  const random = Array.from({ length: runs }, (_, run) => been(hold(stage, { seed: `r${run}` })));
  const [best, worst] = [been(hold(stage, 'best')), been(hold(stage, 'worst'))];
  return places.map((id) => ({
    id,
    random: random.filter((places) => places.has(id)).length,
    best: best.has(id),
    worst: worst.has(id),
  }));
}
