/**
 * How a conversation moves: an answer is written down, changes the mood and the variables, the customer reacts, and the
 * next turn or the ending begins. `step` decides whether an input may be taken; here it is taken.
 */
import type { DeskAct } from '../desk/act.ts';
import type { ReplyJudgement } from '../reply/judgement.ts';
import { chooseBranch } from './branch.ts';
import { clampMood, own, setVariables, type Situation } from './condition.ts';
import { answerTime } from './delay.ts';
import type {
  ActTurn,
  ChoiceOption,
  ChoiceTurn,
  Dialogue,
  Line,
  Turn,
  TypedTurn,
} from './schema.ts';
import { speak } from './speak.ts';
import {
  MAX_ANSWERS,
  type Answer,
  type AnswerBreach,
  type AnswerInput,
  type DialogueEvent,
  type DialogueInput,
  type DialogueState,
  type Value,
} from './state.ts';

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
  at?: number,
): DialogueState {
  const cost = state.aside.reduce((sum, { penalty }) => sum + penalty, 0);
  const branch = turn.options.indexOf(option);
  return settle(dialogue, state, { ...option, place: `${turn.id}/${option.id}` }, [], {
    turn: turn.id,
    input: timed({ kind: 'choice', option: option.id }, at),
    text: option.text,
    score: Math.max(0, option.score - cost),
    judgement: null,
    breaches: state.aside,
    branch,
  });
}

/** What was said and done at a typed or act turn. */
export interface Reply {
  readonly judgement: ReplyJudgement;
  readonly acts: readonly DeskAct[];
  readonly breaches: readonly AnswerBreach[];
  /** Nothing to the matter: the customer asks again. */
  readonly again: boolean;
}

/**
 * Takes a reply already marked. For `step` and the model conversation.
 * @param forced the branch to take whatever the marks say, to get to a turn (trial.ts)
 */
export function takeReply(
  dialogue: Dialogue,
  state: DialogueState,
  turn: TypedTurn | ActTurn,
  { judgement, acts, breaches, again }: Reply,
  at?: number,
  forced?: number,
): DialogueState {
  const { text, score } = judgement;
  const typed: AnswerInput =
    acts.length === 0 ? { kind: 'typed', text } : { kind: 'typed', text, acts };
  const given = {
    turn: turn.id,
    input: timed(text === '' ? { kind: 'act', acts } : typed, at),
    ...{ text, score, judgement, breaches: [...state.aside, ...breaches] },
  } as const;
  if (again && turn.kind === 'typed' && turn.retry !== undefined) {
    const { mood, say } = turn.retry;
    const effect = { mood, set: {}, say, next: null, place: `${turn.id}/retry` };
    return settle(dialogue, state, effect, acts, { ...given, branch: -1 });
  }
  const index = forced ?? chooseBranch(turn.branches, judgement, situationAt(state, turn.id));
  const branch = turn.branches[index];
  if (branch === undefined) throw new Error(`turn ${turn.id} has no branch ${index}`);
  const effect = { ...branch, place: `${turn.id}/branch-${index}` };
  return settle(dialogue, state, effect, acts, { ...given, branch: index });
}

export function takeHint(state: DialogueState, level: 1 | 2, at?: number): DialogueState {
  return {
    ...state,
    at: timeOf(state, at, 0),
    hints: level > state.hints ? level : state.hints,
    inputs: [...state.inputs, timed({ kind: 'hint', level }, at)],
  };
}

/** What conditions at a turn see now. */
export const situationAt = (state: DialogueState, turn: string): Situation => ({
  mood: state.mood,
  variables: state.variables,
  visits: own(state.visits, turn) ?? 0,
});

export const timed = <Input extends DialogueInput>(input: Input, at: number | undefined): Input =>
  at === undefined ? input : { ...input, at };

/** When an input happens: at its own time, never before what already happened; else after the simulated time. */
export const timeOf = (state: DialogueState, at: number | undefined, simulated: number): number =>
  Math.max(state.at, at ?? state.at + simulated);

export const moodEvent = (from: number, to: number, at: number): DialogueEvent[] =>
  from === to ? [] : [{ kind: 'mood', at, from, to }];

export const actEvents = (
  acts: readonly DeskAct[],
  turn: string,
  answer: number | null,
  at: number,
): DialogueEvent[] => acts.map((act) => ({ kind: 'act', at, turn, answer, act }));

type Given = Pick<
  Answer,
  'turn' | 'input' | 'text' | 'score' | 'judgement' | 'breaches' | 'branch'
>;

/** What follows an answer or a timer. `next` null: the turn goes on waiting. */
interface Effect {
  readonly mood: number;
  readonly set: Readonly<Record<string, Value>>;
  readonly say: readonly Line[];
  readonly next: string | null;
  readonly place: string;
}

/** Writes the answer down, moves the mood, lets the customer react, and goes on. */
function settle(
  dialogue: Dialogue,
  state: DialogueState,
  effect: Effect,
  acts: readonly DeskAct[],
  given: Given,
): DialogueState {
  const { turn, text, score } = given;
  const visit = own(state.visits, turn) ?? 0;
  const at = timeOf(state, given.input.at, answerTime(text));
  const answer = state.answers.length;
  const events: DialogueEvent[] = [
    ...(text === '' ? [] : [{ kind: 'reply', at, turn, answer, text } as const]),
    ...actEvents(acts, turn, answer, at),
    { kind: 'judgement', at, turn, answer, score },
  ];
  const moodAfter = clampMood(state.mood + effect.mood);
  const { mood: moodBefore, hints } = state;
  const step = state.inputs.length;
  const answered: DialogueState = {
    ...state,
    aside: [],
    answers: [...state.answers, { ...given, visit, step, hints, moodBefore, moodAfter, at }],
    inputs: [...state.inputs, given.input],
    retries: effect.next === null ? state.retries + 1 : state.retries,
  };
  return follow(dialogue, answered, turn, effect, at, events);
}

/** What an answer or a timer sets off: mood, variables, the customer's reaction, the next turn or the ending. */
export function follow(
  dialogue: Dialogue,
  state: DialogueState,
  turn: string,
  effect: Effect,
  at: number,
  events: readonly DialogueEvent[],
): DialogueState {
  const visit = own(state.visits, turn) ?? 0;
  const mood = clampMood(state.mood + effect.mood);
  const variables = setVariables(state.variables, effect.set);
  const transcript = [...state.transcript, ...events, ...moodEvent(state.mood, mood, at)];
  const { seed, said } = state;
  const reaction = speak(
    effect.say,
    { mood, variables, visits: visit },
    { seed, transcript, at, turn, said, place: effect.place },
  );
  const now = reaction.events.at(-1)?.at ?? at;
  const isAnswer = events.some(({ kind }) => kind === 'judgement');
  const after: DialogueState = {
    ...state,
    at: now,
    mood,
    variables,
    visits:
      isAnswer && effect.next !== null ? { ...state.visits, [turn]: visit + 1 } : state.visits,
    transcript: [...transcript, ...reaction.events],
    said: reaction.said,
    waitingSince: now,
  };
  const { next } = effect;
  const leadsOn = next === null || !dialogue.endings.some((ending) => ending.id === next);
  if (isAnswer && leadsOn && after.answers.length >= MAX_ANSWERS) return end(dialogue, after, null);
  return next === null ? after : enter(dialogue, after, next);
}

/** The customer's lines on entering a turn, or the ending of that name. */
export function enter(dialogue: Dialogue, state: DialogueState, next: string): DialogueState {
  if (dialogue.endings.some((ending) => ending.id === next)) return end(dialogue, state, next);
  const turn = turnNamed(dialogue, next);
  const { seed, transcript, at, said } = state;
  const stage = { seed, transcript, at, said, turn: turn.id, place: turn.id };
  const lines = speak(turn.customer, situationAt(state, turn.id), stage);
  const now = lines.events.at(-1)?.at ?? at;
  return {
    ...state,
    turn: turn.id,
    at: now,
    waitingSince: now,
    ...{ fired: [], retries: 0, hints: 0 },
    transcript: [...transcript, ...lines.events],
    said: lines.said,
  };
}

/** `id` null: patience is over; the first bad ending, else the last one. */
export function end(
  dialogue: Dialogue,
  state: DialogueState,
  id: string | null,
  left = false,
): DialogueState {
  const ending =
    id === null
      ? (dialogue.endings.find((one) => one.outcome === 'bad') ?? dialogue.endings.at(-1))
      : dialogue.endings.find((one) => one.id === id);
  if (ending === undefined) throw new Error(`dialogue ${dialogue.id} has no ending ${id ?? ''}`);
  const { seed, mood, variables, transcript, said } = state;
  const stage = { seed, transcript, at: state.at, turn: null, said, place: ending.id };
  const lines = speak(ending.customer, { mood, variables, visits: 0 }, stage);
  const at = lines.events.at(-1)?.at ?? state.at;
  return {
    ...state,
    turn: null,
    ending: ending.id,
    at,
    said: lines.said,
    transcript: [
      ...transcript,
      ...lines.events,
      { kind: 'ending', at, ending: ending.id, forced: id === null, left },
    ],
  };
}
