/**
 * The model conversation: at every turn the best option on offer, or the turn's model reply taken as a full hit,
 * followed along the branches it leads to.
 */
import type { DeskAct } from '../desk/act.ts';
import { takeOption, takeReply, type Reply } from './advance.ts';
import { pointsOf } from './points.ts';
import type { ActTurn, ChoiceOption, Dialogue, Turn, TypedTurn } from './schema.ts';
import { recalledIn } from './speak.ts';
import type { DialogueEvent, DialogueState } from './state.ts';
import { availableOptions, begin, currentTurn } from './step.ts';

/** One line of a conversation to read. */
export interface TranscriptLine {
  readonly who: 'customer' | 'agent' | 'picture' | 'notice' | 'act';
  /** Empty for an act. */
  readonly text: string;
  /** What the agent did. */
  readonly act?: DeskAct;
  /** The customer withdrew it. */
  readonly recalled?: true;
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

/** What a senior agent says at this turn; empty where acting is all. */
export const modelReply = (turn: Turn): string =>
  turn.kind === 'choice' ? bestOption(turn.options).text : turn.kind === 'typed' ? turn.model : '';

/** What a senior agent does at this turn. */
export const modelActs = (turn: Turn): readonly DeskAct[] =>
  turn.kind === 'choice' ? [] : turn.kind === 'act' ? turn.model : (turn.modelActs ?? []);

/** What people wrote and did and what happened, without scores; a part of it with `from` and `to`. */
export function readable(
  transcript: readonly DialogueEvent[],
  from = 0,
  to = transcript.length,
): TranscriptLine[] {
  const gone = recalledIn(transcript);
  return transcript.slice(from, to).flatMap((event, index): TranscriptLine[] => {
    switch (event.kind) {
      case 'line':
      case 'picture': {
        const who = event.kind === 'line' ? 'customer' : 'picture';
        const line = { who, text: event.text } as const;
        return [gone.has(from + index) ? { ...line, recalled: true } : line];
      }
      case 'reply':
        return [{ who: 'agent', text: event.text }];
      case 'notice':
        return [{ who: 'notice', text: event.text }];
      case 'act':
        return [{ who: 'act', text: '', act: event.act }];
      default:
        return [];
    }
  });
}

export function bestOption(options: readonly ChoiceOption[]): ChoiceOption {
  const [first, ...others] = options;
  if (first === undefined) throw new Error('a choice turn offers no option');
  return others.reduce((best, option) => (option.score > best.score ? option : best), first);
}

/** The model reply taken as a full hit. Checks see to it that it is one; a page shows it without marking it. */
export function fullHit(turn: TypedTurn | ActTurn): Reply {
  const acts = modelActs(turn);
  const ids = pointsOf(turn);
  const worth = 100 / ids.length;
  return {
    judgement: {
      text: modelReply(turn),
      score: 100,
      points: ids.map(({ id }) => ({
        ...{ id, state: 'hit', hit: true, evidence: [], worth, earned: worth, by: [] },
      })),
      forbidden: [],
      order: [],
      promises: [],
      tone: [],
      cap: null,
    },
    ...{ acts, breaches: [], again: false },
  };
}
