/** What a finished (or running) conversation says about the learner. */
import { turnNamed } from './advance.ts';
import { feedbackOn, type AnswerFeedback } from './feedback.ts';
import type { Saying } from '../reply/reproof.ts';
import type { DeskAct } from '../desk/act.ts';
import {
  modelActs,
  modelConversation,
  modelReply,
  readable,
  type TranscriptLine,
} from './model.ts';
import type { Dialogue, Ending, Turn } from './schema.ts';
import { dialogueScore, kpScores, type KpScore } from './score.ts';
import type { DialogueState } from './state.ts';

/** One answered turn. */
export interface TurnReport {
  readonly turn: string;
  readonly kind: Turn['kind'];
  readonly goal: string;
  readonly visit: number;
  readonly weight: number;
  readonly at: number;
  /** What the customer wrote since the answer before. */
  readonly customer: readonly TranscriptLine[];
  /** What the learner answered, and did at the desk with it. */
  readonly said: string;
  readonly acts: readonly DeskAct[];
  /** What a senior agent would have answered and done. */
  readonly model: string;
  readonly modelActs: readonly DeskAct[];
  /** Hints looked at before answering. */
  readonly hints: 0 | 1 | 2;
  readonly score: number;
  readonly feedback: AnswerFeedback;
  readonly moodBefore: number;
  readonly moodAfter: number;
}

export interface DialogueReport {
  /** Null while the conversation runs. */
  readonly ending:
    | (Pick<Ending, 'id' | 'outcome' | 'title' | 'felt' | 'shop' | 'lesson'> & {
        /** The customer's patience was over. */
        readonly forced: boolean;
        /** They gave up waiting. */
        readonly left: boolean;
      })
    | null;
  /** 0–100, whole: see score.ts. */
  readonly score: number;
  readonly turns: readonly TurnReport[];
  /** The mood at the start and after every answer, 0–100. */
  readonly mood: readonly { readonly at: number; readonly mood: number }[];
  readonly model: readonly TranscriptLine[];
  /** Every knowledge point practised, weakest first. */
  readonly kps: readonly KpScore[];
  /** Index in `turns` of the lowest score (the first of equals); null before the first answer. */
  readonly weakestTurn: number | null;
}

/** @param always the course's own sentences (`sayingsOf` the library) */
export function report(
  dialogue: Dialogue,
  state: DialogueState,
  always: readonly Saying[] = [],
): DialogueReport {
  const turns = turnReports(dialogue, state, always);
  const lowest = Math.min(...turns.map((turn) => turn.score));
  return {
    ending: endingOf(dialogue, state),
    score: dialogueScore(dialogue, state.answers),
    turns,
    mood: [
      { at: 0, mood: dialogue.mood },
      ...state.answers.map(({ at, moodAfter }) => ({ at, mood: moodAfter })),
    ],
    model: modelConversation(dialogue, state.seed),
    kps: kpScores(dialogue, state.answers),
    weakestTurn: turns.length === 0 ? null : turns.findIndex((turn) => turn.score === lowest),
  };
}

function endingOf(dialogue: Dialogue, state: DialogueState): DialogueReport['ending'] {
  const ending = dialogue.endings.find((one) => one.id === state.ending);
  if (ending === undefined) return null;
  const { id, outcome, title, felt, shop, lesson } = ending;
  const last = state.transcript.at(-1);
  const { forced, left } = last?.kind === 'ending' ? last : { forced: false, left: false };
  return { id, outcome, title, felt, shop, lesson, forced, left };
}

function turnReports(
  dialogue: Dialogue,
  state: DialogueState,
  always: readonly Saying[],
): TurnReport[] {
  const before: TranscriptLine[][] = [];
  let from = 0;
  state.transcript.forEach((event, index) => {
    if (!('answer' in event) || event.answer === null) return;
    before[event.answer] ??= readable(state.transcript, from, index);
    from = index + 1;
  });
  return state.answers.map((answer, index) => {
    const turn = turnNamed(dialogue, answer.turn);
    const { visit, at, text, score, input, hints, moodBefore, moodAfter } = answer;
    return {
      turn: turn.id,
      kind: turn.kind,
      goal: turn.goal,
      visit,
      weight: turn.weight,
      at,
      customer: before[index] ?? [],
      said: text,
      acts: input.kind === 'choice' ? [] : (input.acts ?? []),
      model: modelReply(turn),
      modelActs: modelActs(turn),
      hints,
      score,
      feedback: feedbackOn(dialogue, answer, always),
      moodBefore,
      moodAfter,
    };
  });
}
