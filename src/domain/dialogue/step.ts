/**
 * The engine: `begin` opens a conversation, `step` takes one answer, `replay` takes many. Pure: the same file, seed
 * and inputs give the same transcript on every machine. Expected failures are values; only a file that `checkDialogue`
 * would refuse (a `next` that leads nowhere) throws.
 */
import { assess } from '../reply/assess.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import { randomFrom } from '../shared/prng.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { enter, situationAt, takeOption, takeReply, turnNamed } from './advance.ts';
import { clampMood, holds } from './condition.ts';
import type { ChoiceOption, Dialogue, Turn } from './schema.ts';
import {
  MAX_REPLY_LENGTH,
  type DialogueEvent,
  type DialogueInput,
  type DialogueState,
  type StepError,
} from './state.ts';

/** The customer's first lines. */
export function begin(dialogue: Dialogue, seed: string): DialogueState {
  const blank: DialogueState = {
    dialogue: dialogue.id,
    rev: dialogue.rev,
    seed,
    at: 0,
    turn: null,
    ending: null,
    mood: clampMood(dialogue.mood),
    variables: dialogue.variables,
    visits: {},
    transcript: [],
    answers: [],
    inputs: [],
  };
  return enter(dialogue, blank, dialogue.start);
}

/** One answer and everything it sets off, up to the next turn or the ending. */
export function step(
  dialogue: Dialogue,
  lexicon: Lexicon,
  state: DialogueState,
  input: DialogueInput,
): Result<{ state: DialogueState; events: readonly DialogueEvent[] }, StepError> {
  const turn = currentTurn(dialogue, state);
  if (turn === null) return fail({ reason: 'finished' });
  if (turn.kind !== input.kind) return fail({ reason: 'wrong-kind', expected: turn.kind });
  if (input.kind === 'typed') {
    const text = input.text.trim();
    if (text === '') return fail({ reason: 'empty-text' });
    if (text.length > MAX_REPLY_LENGTH)
      return fail({ reason: 'text-too-long', length: text.length, limit: MAX_REPLY_LENGTH });
    if (turn.kind !== 'typed') return fail({ reason: 'wrong-kind', expected: turn.kind });
    const heard = state.transcript.flatMap((event) => (event.kind === 'line' ? [event.text] : []));
    return stepped(
      state,
      takeReply(dialogue, state, turn, assess(lexicon, turn.rubric, dialogue.forbid, text, heard)),
    );
  }
  if (turn.kind !== 'choice') return fail({ reason: 'wrong-kind', expected: turn.kind });
  const option = turn.options.find((one) => one.id === input.option);
  if (option === undefined) return fail({ reason: 'unknown-option', option: input.option });
  if (!holds(option.when, situationAt(state, turn.id)))
    return fail({ reason: 'option-not-offered', option: input.option });
  return stepped(state, takeOption(dialogue, state, turn, option));
}

/** The state after all inputs, or the first error. */
export function replay(
  dialogue: Dialogue,
  lexicon: Lexicon,
  seed: string,
  inputs: readonly DialogueInput[],
): Result<DialogueState, StepError> {
  let state = begin(dialogue, seed);
  for (const input of inputs) {
    const result = step(dialogue, lexicon, state, input);
    if (!result.ok) return result;
    state = result.value.state;
  }
  return ok(state);
}

/** The turn waiting for an answer; null when the conversation is over. */
export function currentTurn(dialogue: Dialogue, state: DialogueState): Turn | null {
  return state.turn === null ? null : turnNamed(dialogue, state.turn);
}

/** The options of the current turn that may be chosen now, as the author wrote them; none at a typed turn or the end. */
export function availableOptions(
  dialogue: Dialogue,
  state: DialogueState,
): readonly ChoiceOption[] {
  const turn = currentTurn(dialogue, state);
  if (turn?.kind !== 'choice') return [];
  return turn.options.filter((option) => holds(option.when, situationAt(state, turn.id)));
}

/**
 * The same options in the order the learner sees: drawn from the seed, because authors write the best one first and
 * nobody should learn that.
 */
export function offeredOptions(dialogue: Dialogue, state: DialogueState): readonly ChoiceOption[] {
  return randomFrom(`${state.seed}/${state.turn}`).shuffle(availableOptions(dialogue, state));
}

const stepped = (before: DialogueState, after: DialogueState) =>
  ok({ state: after, events: after.transcript.slice(before.transcript.length) });
