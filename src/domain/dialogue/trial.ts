/**
 * A reply tried at one turn, as if a conversation had just come there: for samples, models, authors and reviews. The way
 * to the turn is the model conversation's where that passes by, else the shortest one, with the model's replies and acts.
 */
import type { Lexicon } from '../reply/lexicon.ts';
import { ok, type Result } from '../shared/result.ts';
import { enter, situationAt, takeOption, takeReply, type Reply } from './advance.ts';
import type { Desk } from './desk.ts';
import { waysOf } from './lines.ts';
import { bestOption, fullHit } from './model.ts';
import { chooseBranch } from './branch.ts';
import type { Dialogue, Turn } from './schema.ts';
import type { DialogueInput, DialogueState, StepError } from './state.ts';
import { availableOptions, begin, currentTurn, judgeReply } from './step.ts';

/** A conversation that waits at the turn. */
export function sceneAt(dialogue: Dialogue, turn: string, seed = 'trial'): DialogueState {
  let state = begin(dialogue, seed);
  for (let now = currentTurn(dialogue, state); now !== null; now = currentTurn(dialogue, state)) {
    if (now.id === turn) return state;
    state = onwards(dialogue, state, now);
  }
  state = begin(dialogue, seed);
  for (const way of wayTo(dialogue, turn)) {
    const now = currentTurn(dialogue, state);
    if (now === null) break;
    state = onwards(dialogue, state, now, way);
  }
  // A turn no answer leads to: by a timer, or by mistake.
  return state.turn === turn ? state : enter(dialogue, begin(dialogue, seed), turn);
}

/** The next state by the model, or by the given way. */
function onwards(
  dialogue: Dialogue,
  state: DialogueState,
  turn: Turn,
  way?: number,
): DialogueState {
  if (turn.kind !== 'choice') {
    const reply = fullHit(turn);
    return takeReply(dialogue, state, turn, reply, undefined, way);
  }
  const option = way === undefined ? undefined : turn.options[way];
  const best = bestOption(availableOptions(dialogue, state));
  return takeOption(dialogue, state, turn, option ?? best);
}

/** Which way to take at each turn from the start; empty when none leads there. */
function wayTo(dialogue: Dialogue, goal: string): readonly number[] {
  const open: { readonly turn: string; readonly ways: readonly number[] }[] = [
    { turn: dialogue.start, ways: [] },
  ];
  const seen = new Set([dialogue.start]);
  for (const { turn: id, ways } of open) {
    if (id === goal) return ways;
    const turn = dialogue.turns.find((one) => one.id === id);
    (turn === undefined ? [] : waysOf(turn)).forEach(({ next }, way) => {
      if (seen.has(next)) return;
      seen.add(next);
      open.push({ turn: next, ways: [...ways, way] });
    });
  }
  return [];
}

export type TrialInput = Extract<DialogueInput, { kind: 'typed' | 'act' }>;

/** How a reply comes out at a typed or act turn, and the branch it would take (−1: asked again). */
export function tryReply(
  dialogue: Dialogue,
  lexicon: Lexicon,
  turn: string,
  input: TrialInput,
  desk?: Desk,
): Result<Reply & { readonly branch: number }, StepError> {
  const state = sceneAt(dialogue, turn);
  const now = currentTurn(dialogue, state);
  if (now === null || now.kind === 'choice') throw new Error(`${turn} takes no reply`);
  const judged = judgeReply(dialogue, lexicon, state, now, input, desk);
  if (!judged.ok) return judged;
  const { reply } = judged.value;
  if (reply === null) throw new Error(`${turn} takes no reply`);
  const situation = situationAt(state, now.id);
  const branch = reply.again ? -1 : chooseBranch(now.branches, reply.judgement, situation);
  return ok({ ...reply, branch });
}
