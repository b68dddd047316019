/**
 * How a conversation moves: an answer is written down, changes the mood and the variables, the customer reacts, and the
 * next turn or the ending begins. `step` decides whether an input may be taken; here it is taken.
 */
import type { ReplyJudgement } from '../reply/judgement.ts';
import { chooseBranch } from './branch.ts';
import { clampMood, own, setVariables, type Situation } from './condition.ts';
import { answerTime } from './delay.ts';
import type { ChoiceOption, ChoiceTurn, Dialogue, Turn, TypedBranch, TypedTurn } from './schema.ts';
import { speak } from './speak.ts';
import { MAX_ANSWERS, type Answer, type DialogueEvent, type DialogueState } from './state.ts';

/** A turn by id; throws when the file has no such turn. */
export function turnNamed(dialogue: Dialogue, id: string): Turn {
  const turn = dialogue.turns.find((one) => one.id === id);
  if (turn === undefined) throw new Error(`dialogue ${dialogue.id} has no turn ${id}`);
  return turn;
}

/** Takes an option. For `step` and the model conversation. */
export function takeOption(
  dialogue: Dialogue,
  state: DialogueState,
  turn: ChoiceTurn,
  option: ChoiceOption,
): DialogueState {
  return settle(dialogue, state, option, {
    turn: turn.id,
    input: { kind: 'choice', option: option.id },
    text: option.text,
    score: option.score,
    judgement: null,
    branch: turn.options.indexOf(option),
  });
}

/** Takes a typed reply already marked. For `step` and the model conversation. */
export function takeReply(
  dialogue: Dialogue,
  state: DialogueState,
  turn: TypedTurn,
  judgement: ReplyJudgement,
): DialogueState {
  const index = chooseBranch(turn.branches, judgement, situationAt(state, turn.id));
  const branch = turn.branches[index];
  if (branch === undefined) throw new Error(`turn ${turn.id} has no branches`);
  return settle(dialogue, state, branch, {
    turn: turn.id,
    input: { kind: 'typed', text: judgement.text },
    text: judgement.text,
    score: judgement.score,
    judgement,
    branch: index,
  });
}

/** What conditions at a turn see now. */
export const situationAt = (state: DialogueState, turn: string): Situation => ({
  mood: state.mood,
  variables: state.variables,
  visits: own(state.visits, turn) ?? 0,
});

type Given = Pick<Answer, 'turn' | 'input' | 'text' | 'score' | 'judgement' | 'branch'>;

/** Writes the answer down, moves the mood, lets the customer react, and goes on at `next`. */
function settle(
  dialogue: Dialogue,
  state: DialogueState,
  branch: ChoiceOption | TypedBranch,
  given: Given,
): DialogueState {
  const { turn, text, score } = given;
  const visit = own(state.visits, turn) ?? 0;
  const at = state.at + answerTime(text);
  const mood = clampMood(state.mood + branch.mood);
  const answer = state.answers.length;
  const events: DialogueEvent[] = [
    { kind: 'reply', at, turn, answer, text },
    { kind: 'judgement', at, turn, answer, score },
  ];
  if (mood !== state.mood) events.push({ kind: 'mood', at, from: state.mood, to: mood });
  const variables = setVariables(state.variables, branch.set);
  const index = state.transcript.length + events.length;
  const reaction = speak(
    branch.say,
    { mood, variables, visits: visit },
    { seed: state.seed, index, at, turn },
  );
  const after: DialogueState = {
    ...state,
    at: reaction.at(-1)?.at ?? at,
    mood,
    variables,
    visits: { ...state.visits, [turn]: visit + 1 },
    transcript: [...state.transcript, ...events, ...reaction],
    answers: [...state.answers, { ...given, visit, moodBefore: state.mood, moodAfter: mood, at }],
    inputs: [...state.inputs, given.input],
  };
  const leadsOn = !dialogue.endings.some((ending) => ending.id === branch.next);
  if (leadsOn && after.answers.length >= MAX_ANSWERS) return end(dialogue, after, null);
  return enter(dialogue, after, branch.next);
}

/** The customer's lines on entering a turn, or the ending of that name. */
export function enter(dialogue: Dialogue, state: DialogueState, next: string): DialogueState {
  if (dialogue.endings.some((ending) => ending.id === next)) return end(dialogue, state, next);
  const turn = turnNamed(dialogue, next);
  const { seed, at } = state;
  const stage = { seed, index: state.transcript.length, at, turn: turn.id };
  const lines = speak(turn.customer, situationAt(state, turn.id), stage);
  return {
    ...state,
    turn: turn.id,
    at: lines.at(-1)?.at ?? at,
    transcript: [...state.transcript, ...lines],
  };
}

/** `id` null: patience is over; the first bad ending, else the last one. */
function end(dialogue: Dialogue, state: DialogueState, id: string | null): DialogueState {
  const ending =
    id === null
      ? (dialogue.endings.find((one) => one.outcome === 'bad') ?? dialogue.endings.at(-1))
      : dialogue.endings.find((one) => one.id === id);
  if (ending === undefined) throw new Error(`dialogue ${dialogue.id} has no ending ${id ?? ''}`);
  const { seed, mood, variables } = state;
  const stage = { seed, index: state.transcript.length, at: state.at, turn: null };
  const lines = speak(ending.customer, { mood, variables, visits: 0 }, stage);
  const at = lines.at(-1)?.at ?? state.at;
  return {
    ...state,
    turn: null,
    ending: ending.id,
    at,
    transcript: [
      ...state.transcript,
      ...lines,
      { kind: 'ending', at, ending: ending.id, forced: id === null },
    ],
  };
}
