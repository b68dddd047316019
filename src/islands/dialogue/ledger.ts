/** What a conversation leaves behind: a record of every answer, one at the end, and the run to resume. */
import { dialogueScore, kpsOfTurn } from '../../domain/dialogue/score.ts';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import type { Answer } from '../../domain/dialogue/state.ts';
import type { NewRecord } from '../../domain/progress/records.ts';
import { isStored, recordLearning } from '../../stores/records.ts';
import { clearRun, saveRun } from '../../stores/runs.ts';
import { savedRun, type Session } from './session.ts';

export function repliedRecord(dialogue: Dialogue, run: string, answer: Answer): NewRecord {
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
export function finishedRecord(dialogue: Dialogue, { run, state }: Session): NewRecord | null {
  const ending = dialogue.endings.find(({ id }) => id === state.ending);
  if (ending === undefined) return null;
  return {
    kind: 'finished',
    dialogue: dialogue.id,
    rev: dialogue.rev,
    run,
    ending: ending.id,
    outcome: ending.outcome,
    score: dialogueScore(dialogue, state.answers),
  };
}

/**
 * Records the last answer (and the ending) and keeps or clears the run. All of it is handed over at once: a page
 * closed right after an answer leaves no record without the run it belongs to. Resolves to whether it is on the
 * device, not only in the page's memory.
 */
export async function keepAnswer(dialogue: Dialogue, session: Session): Promise<boolean> {
  const last = session.state.answers.at(-1);
  const finished = finishedRecord(dialogue, session);
  await Promise.all([
    last && recordLearning(repliedRecord(dialogue, session.run, last)),
    finished && recordLearning(finished),
    keepRun(dialogue, session),
  ]);
  return isStored();
}

/** Stores an unfinished conversation that has answers; forgets any other. */
export async function keepRun(dialogue: Dialogue, session: Session): Promise<void> {
  const running = session.state.ending === null && session.state.answers.length > 0;
  await (running ? saveRun(dialogue.id, savedRun(session)) : clearRun(dialogue.id));
}
