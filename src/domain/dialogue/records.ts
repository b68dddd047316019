/** What a conversation leaves behind in the learning records: one for every answer, one at the end. */
import type { FinishedRecord, NewRecord, RepliedRecord } from '../progress/records.ts';
import type { Dialogue } from './schema.ts';
import { dialogueScore, kpsOfTurn } from './score.ts';
import type { Answer, DialogueState } from './state.ts';

type NewReplied = Extract<NewRecord, Pick<RepliedRecord, 'kind'>>;
type NewFinished = Extract<NewRecord, Pick<FinishedRecord, 'kind'>>;

export function repliedRecord(dialogue: Dialogue, run: string, answer: Answer): NewReplied {
  const turn = dialogue.turns.find(({ id }) => id === answer.turn);
  const points = answer.judgement?.points ?? [];
  return {
    kind: 'replied',
    dialogue: dialogue.id,
    rev: dialogue.rev,
    run,
    turn: answer.turn,
    kps: turn === undefined ? dialogue.kps : kpsOfTurn(dialogue, turn),
    input: answer.input,
    score: answer.score,
    hit: points.filter(({ hit }) => hit).map(({ id }) => id),
    missed: points.filter(({ hit }) => !hit).map(({ id }) => id),
  };
}

/** Null while the conversation runs. */
export function finishedRecord(
  dialogue: Dialogue,
  run: string,
  { ending: id, answers }: Pick<DialogueState, 'ending' | 'answers'>,
): NewFinished | null {
  const ending = dialogue.endings.find((one) => one.id === id);
  if (ending === undefined) return null;
  return {
    kind: 'finished',
    dialogue: dialogue.id,
    rev: dialogue.rev,
    run,
    ending: ending.id,
    outcome: ending.outcome,
    score: dialogueScore(dialogue, answers),
  };
}
