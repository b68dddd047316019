/** Finished placement tests among the records; the newest of a track makes its plan. */
import type { LearningRecord, PlacedRecord } from '../progress/records.ts';

/** The newest placement of every track, newest first. */
export function placements(records: readonly LearningRecord[]): readonly PlacedRecord[] {
  const newest = new Map<string, PlacedRecord>();
  for (const record of records) {
    if (record.kind !== 'placed') continue;
    const known = newest.get(record.track);
    if (known === undefined || record.at >= known.at) newest.set(record.track, record);
  }
  return [...newest.values()].toSorted((a, b) => b.at - a.at);
}

/** The plan the learner follows; null before any test. */
export const newestPlacement = (records: readonly LearningRecord[]): PlacedRecord | null =>
  placements(records)[0] ?? null;
