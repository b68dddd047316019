/**
 * The model conversation: at every turn the best option on offer, or the turn's model reply taken as a full hit,
 * followed along the branches it leads to.
 */
import type { ReplyJudgement } from '../reply/judgement.ts';
import { takeOption, takeReply } from './advance.ts';
import type { ChoiceOption, Dialogue, Turn, TypedTurn } from './schema.ts';
import type { DialogueEvent, DialogueState } from './state.ts';
import { availableOptions, begin, currentTurn } from './step.ts';

/** One line of a conversation to read. */
export interface TranscriptLine {
  readonly who: 'customer' | 'agent' | 'picture' | 'notice';
  readonly text: string;
}

/** The whole model conversation; `seed` only picks among a line's variants. */
export const modelConversation = (dialogue: Dialogue, seed = 'model'): TranscriptLine[] =>
  readable(modelRun(dialogue, seed).transcript);

/** The finished state of the model conversation. Ends: the engine limits the number of answers. */
export function modelRun(dialogue: Dialogue, seed: string): DialogueState {
  let state = begin(dialogue, seed);
  for (;;) {
    const turn = currentTurn(dialogue, state);
    if (turn === null) return state;
    state =
      turn.kind === 'choice'
        ? takeOption(dialogue, state, turn, bestOption(availableOptions(dialogue, state)))
        : takeReply(dialogue, state, turn, fullHit(turn));
  }
}

/** What a senior agent says at this turn. */
export const modelReply = (turn: Turn): string =>
  turn.kind === 'typed' ? turn.model : bestOption(turn.options).text;

/** What people wrote and what happened, without scores. */
export const readable = (events: readonly DialogueEvent[]): TranscriptLine[] =>
  events.flatMap((event): TranscriptLine[] => {
    switch (event.kind) {
      case 'line':
        return [{ who: 'customer', text: event.text }];
      case 'reply':
        return [{ who: 'agent', text: event.text }];
      case 'picture':
      case 'notice':
        return [{ who: event.kind, text: event.text }];
      default:
        return [];
    }
  });

function bestOption(options: readonly ChoiceOption[]): ChoiceOption {
  const [first, ...others] = options;
  if (first === undefined) throw new Error('a choice turn offers no option');
  return others.reduce((best, option) => (option.score > best.score ? option : best), first);
}

function fullHit(turn: TypedTurn): ReplyJudgement {
  const worth = 100 / turn.rubric.points.length;
  return {
    text: turn.model,
    score: 100,
    points: turn.rubric.points.map(({ id }) => ({
      id,
      state: 'hit',
      hit: true,
      evidence: [],
      worth,
      earned: worth,
      by: [],
    })),
    forbidden: [],
    order: [],
    promises: [],
    tone: [],
    cap: null,
  };
}
