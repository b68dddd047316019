/**
 * The engine: `begin` opens a conversation, `step` takes one input, `replay` takes many. Pure: the same file, seed
 * and inputs give the same transcript on every machine. Expected failures are values; only a file that `checkDialogue`
 * would refuse (a `next` that leads nowhere) throws.
 */
import { assess } from '../reply/assess.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import { randomFrom } from '../shared/prng.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import {
  enter,
  situationAt,
  takeHint,
  takeOption,
  takeReply,
  turnNamed,
  type Reply,
} from './advance.ts';
import { clampMood, holds } from './condition.ts';
import { needsActs, type ActsJudgement, type Desk } from './desk.ts';
import { saysNothing } from './retry.ts';
import type { ActTurn, ChoiceOption, Dialogue, Turn, TypedTurn } from './schema.ts';
import {
  MAX_REPLY_LENGTH,
  type AnswerBreach,
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
    waitingSince: 0,
    fired: [],
    retries: 0,
    hints: 0,
    aside: [],
    said: [],
    transcript: [],
    answers: [],
    inputs: [],
  };
  return enter(dialogue, blank, dialogue.start);
}

type Taken = Result<DialogueState, StepError>;

/**
 * One input and everything it sets off, up to the next turn or the ending.
 * @param desk where acts are done; only for dialogues that ask for acts or are given some (desk.ts)
 */
export function step(
  dialogue: Dialogue,
  lexicon: Lexicon,
  state: DialogueState,
  input: DialogueInput,
  desk?: Desk,
): Result<{ state: DialogueState; events: readonly DialogueEvent[] }, StepError> {
  const result = take(dialogue, lexicon, state, input, desk);
  if (!result.ok) return result;
  const events = result.value.transcript.slice(state.transcript.length);
  return ok({ state: result.value, events });
}

function take(
  dialogue: Dialogue,
  lexicon: Lexicon,
  state: DialogueState,
  input: DialogueInput,
  desk: Desk | undefined,
): Taken {
  const turn = currentTurn(dialogue, state);
  if (turn === null) return fail({ reason: 'finished' });
  const { at } = input;
  if (at !== undefined && !Number.isFinite(at)) return fail({ reason: 'bad-number' });
  switch (input.kind) {
    case 'timer':
    case 'wait':
    case 'leave':
      return desk === undefined
        ? fail({ reason: 'no-desk' })
        : desk.beside(dialogue, state, turn, input);
    case 'hint':
      return ok(takeHint(state, input.level, at));
    case 'choice': {
      if (turn.kind !== 'choice') return fail({ reason: 'wrong-kind', expected: turn.kind });
      const option = turn.options.find((one) => one.id === input.option);
      if (option === undefined) return fail({ reason: 'unknown-option', option: input.option });
      if (!holds(option.when, situationAt(state, turn.id)))
        return fail({ reason: 'option-not-offered', option: input.option });
      return ok(takeOption(dialogue, state, turn, option, at));
    }
    case 'typed':
    case 'act': {
      const judged = judgeReply(dialogue, lexicon, state, turn, input, desk);
      if (!judged.ok) return judged;
      const { reply, breaches } = judged.value;
      if (turn.kind !== 'choice' && reply !== null)
        return ok(takeReply(dialogue, state, turn, reply, at));
      return desk === undefined
        ? fail({ reason: 'no-desk' })
        : ok(desk.aside(state, turn, input.acts ?? [], breaches, at));
    }
  }
}

/**
 * Marks what is said and done at a turn, without going on. At a choice turn acts are only measured against the agent's
 * authority: `reply` is null.
 */
export function judgeReply(
  dialogue: Dialogue,
  lexicon: Lexicon,
  state: DialogueState,
  turn: Turn,
  input: Extract<DialogueInput, { kind: 'typed' | 'act' }>,
  desk?: Desk,
): Result<{ reply: Reply | null; breaches: readonly AnswerBreach[] }, StepError> {
  const text = input.kind === 'typed' ? input.text.trim() : '';
  const acts = input.acts ?? [];
  if (text === '' && acts.length === 0) return fail({ reason: 'empty-text' });
  if (turn.kind === 'choice' && input.kind === 'typed')
    return fail({ reason: 'wrong-kind', expected: 'choice' });
  if (text.length > MAX_REPLY_LENGTH)
    return fail({ reason: 'text-too-long', length: text.length, limit: MAX_REPLY_LENGTH });
  const judged =
    acts.length === 0 && !needsActs(turn)
      ? ok(NO_ACTS)
      : desk === undefined
        ? fail({ reason: 'no-desk' } as const)
        : desk.judge(dialogue, lexicon, state, turn, acts);
  if (!judged.ok) return judged;
  const { breaches } = judged.value;
  if (turn.kind === 'choice') return ok({ reply: null, breaches });
  const judgement = mark(dialogue, lexicon, state, turn, text, judged.value);
  const again = saysNothing(turn, judgement, state.retries);
  return ok({ reply: { judgement, acts, breaches, again }, breaches });
}

const NO_ACTS: ActsJudgement = {
  extra: { points: [], forbidden: [], done: false },
  breaches: [],
};

const NO_RUBRIC: TypedTurn['rubric'] = { points: [], order: [], forbid: [] };

/** Marks words and acts together: one list of points, one score. */
function mark(
  dialogue: Dialogue,
  lexicon: Lexicon,
  state: DialogueState,
  turn: TypedTurn | ActTurn,
  text: string,
  { extra }: ActsJudgement,
) {
  const heard = state.transcript.flatMap((event) => (event.kind === 'line' ? [event.text] : []));
  const rubric = turn.kind === 'typed' ? turn.rubric : NO_RUBRIC;
  return assess(lexicon, rubric, dialogue.forbid, text, heard, extra);
}

/** Which input could not be taken, and why. */
export type ReplayError = StepError & { readonly input: number };

/** The state after all inputs, or the first error with the index of its input. */
export function replay(
  dialogue: Dialogue,
  lexicon: Lexicon,
  seed: string,
  inputs: readonly DialogueInput[],
  desk?: Desk,
): Result<DialogueState, ReplayError> {
  let state = begin(dialogue, seed);
  for (const [index, input] of inputs.entries()) {
    const result = take(dialogue, lexicon, state, input, desk);
    if (!result.ok) return fail({ ...result.error, input: index });
    state = result.value;
  }
  return ok(state);
}

/** The turn waiting for an answer; null when the conversation is over. */
export function currentTurn(dialogue: Dialogue, state: DialogueState): Turn | null {
  return state.turn === null ? null : turnNamed(dialogue, state.turn);
}

/** The options of the current turn that may be chosen now, as the author wrote them; none at another turn or the end. */
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
