/** What a conversation leaves behind: a record of every answer, one at the end, and the run to resume. */
import { finishedRecord, repliedRecord } from '../../domain/dialogue/records.ts';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import { isStored, recordLearning } from '../../stores/records.ts';
import { clearRun, saveRun } from '../../stores/runs.ts';
import { savedRun, type Session } from './session.ts';

/**
 * Records the last answer (and the ending) and keeps or clears the run. All of it is handed over at once: a page
 * closed right after an answer leaves no record without the run it belongs to. Resolves to whether it is on the
 * device, not only in the page's memory.
 */
export async function keepAnswer(dialogue: Dialogue, session: Session): Promise<boolean> {
  const last = session.state.answers.at(-1);
  const finished = finishedRecord(dialogue, session.run, session.state);
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
