/**
 * The records of a shift: the shift itself, and what its conversations leave behind as any conversation does, so that
 * missed points reach the wrong book and the review by themselves. Ids and times follow from the run, so writing them
 * twice changes nothing.
 */
import { finishedRecord, repliedRecord } from '../../domain/dialogue/records.ts';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { shiftReport } from '../../domain/shift/report.ts';
import type { ShiftState } from '../../domain/shift/state.ts';
import type { ShiftWorld } from '../../domain/shift/world.ts';
import { addRecords } from '../records.ts';
import type { DeskRun } from './runs.ts';

export function recordsOf(
  world: ShiftWorld,
  state: ShiftState,
  { run, replay, endedAt, savedAt }: DeskRun,
): readonly LearningRecord[] {
  const at = endedAt ?? savedAt;
  const { appraisal, metrics, ended, usedMs } = shiftReport(world, state);
  const conversations = state.chats.flatMap((chat): LearningRecord[] => {
    const dialogue = world.dialogues[chat.index];
    const talk = chat.state;
    if (dialogue === undefined || talk === null) return [];
    const id = `${run}.${chat.index}`;
    const finished = finishedRecord(dialogue, id, talk);
    return [
      ...talk.answers.map((answer, n) => ({
        ...repliedRecord(dialogue, id, answer),
        id: `${id}.${n}`,
        at,
      })),
      ...(finished === null ? [] : [{ ...finished, id: `${id}.finished`, at }]),
    ];
  });
  return [
    ...conversations,
    {
      kind: 'worked',
      id: `${run}.worked`,
      at,
      run,
      replay: { ...replay, inputs: state.inputs },
      score: appraisal.score,
      role: world.scenario.role,
      served: metrics.served,
      left: metrics.left,
      usedMs,
      ended: ended === 'early' ? 'early' : 'done',
    },
  ];
}

/** Hands all of them over at once. Never rejects: `$storage` tells when they are in memory only. */
export const finishShift = (world: ShiftWorld, state: ShiftState, run: DeskRun): Promise<void> =>
  addRecords(recordsOf(world, state, run));
