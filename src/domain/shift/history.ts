/** What the records say of shifts worked: newest first, and by shift. */
import type { LearningRecord } from '../progress/records.ts';

export type Worked = Extract<LearningRecord, { readonly kind: 'worked' }>;

/** Every shift worked on this device, newest first. A run recorded twice (two tabs) counts once, as its newest record. */
export function shiftsWorked(records: readonly LearningRecord[]): readonly Worked[] {
  const byRun = new Map<string, Worked>();
  for (const record of records) {
    if (record.kind !== 'worked') continue;
    const before = byRun.get(record.run);
    if (before === undefined || before.at <= record.at) byRun.set(record.run, record);
  }
  return [...byRun.values()].sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

export interface ShiftPast {
  readonly times: number;
  /** Of the newest run; null when it was not scored. */
  readonly last: number | null;
  /** Null when no run was scored. */
  readonly best: number | null;
}

/** @param worked as from `shiftsWorked` */
export function pastByShift(worked: readonly Worked[]): ReadonlyMap<string, ShiftPast> {
  const past = new Map<string, ShiftPast>();
  for (const { replay, score } of worked) {
    const known = past.get(replay.shift);
    const scores = [known?.best ?? null, score].filter((each) => each !== null);
    past.set(replay.shift, {
      times: (known?.times ?? 0) + 1,
      last: known === undefined ? score : known.last,
      best: scores.length === 0 ? null : Math.max(...scores),
    });
  }
  return past;
}
