/** What a learner may want to know about keeping data on this device: for the settings and the reminder. */
import { backupDue } from '../domain/progress/reminder.ts';
import { now } from '../platform/clock.ts';
import { loadRecords } from './records.ts';
import { storage } from './storage.ts';

export interface DeviceFacts {
  readonly records: number;
  /** The browser's answer when it was asked not to delete the data; null when it was never asked or cannot be. */
  readonly persist: 'granted' | 'refused' | null;
  readonly lastBackup: { readonly at: number; readonly records: number } | null;
  /** A reminder to save a backup, when one is due. */
  readonly due: { readonly records: number; readonly days: number } | null;
}

export async function deviceFacts(): Promise<DeviceFacts> {
  const records = await loadRecords();
  const [persist, backup, dismissedAt] = await Promise.all([
    storage.getMeta('persist'),
    storage.getMeta('backup'),
    storage.getMeta('reminderDismissedAt'),
  ]);
  return {
    records: records.length,
    persist: persist ?? null,
    lastBackup: backup ?? null,
    due: backupDue(records, {
      savedAt: backup?.at ?? null,
      dismissedAt: dismissedAt ?? null,
      now: now(),
    }),
  };
}

/** Be quiet for some days. */
export const dismissReminder = (): Promise<void> => storage.setMeta('reminderDismissedAt', now());
