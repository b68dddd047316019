/**
 * When to remind the learner to save a backup: after many records, or after some days, because Safari deletes a
 * site's data after seven days without a visit. A waved-away reminder is quiet for as long as it takes to be due again.
 */
import type { LearningRecord } from './records.ts';

export const REMIND_RECORDS = 200;
export const REMIND_DAYS = 5;
/** Fewer records than this are not worth a file. */
export const REMIND_LEAST = 20;

const DAY_MS = 24 * 60 * 60 * 1000;

export interface BackupFacts {
  /** When the last backup was saved, ms since the epoch. */
  readonly savedAt: number | null;
  readonly dismissedAt: number | null;
  readonly now: number;
}

/** Records since the last backup and how many days they have waited, or null when all is well. */
export function backupDue(
  records: readonly LearningRecord[],
  { savedAt, dismissedAt, now }: BackupFacts,
): { readonly records: number; readonly days: number } | null {
  if (dismissedAt !== null && now - dismissedAt < REMIND_DAYS * DAY_MS) return null;
  const fresh = savedAt === null ? records : records.filter((record) => record.at > savedAt);
  const first = fresh[0];
  if (first === undefined || fresh.length < REMIND_LEAST) return null;
  const days = Math.max(0, Math.floor((now - first.at) / DAY_MS));
  const due = fresh.length >= REMIND_RECORDS || days >= REMIND_DAYS;
  return due ? { records: fresh.length, days } : null;
}
