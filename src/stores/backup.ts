/**
 * Saving all records as a file, taking a file in, and forgetting everything. Taking in has two steps – look, then
 * merge – so that the learner knows what will happen; merging is by id, so a file can be taken in twice.
 */
import type { BackupError, BrokenRecord, decodeBackup } from '../domain/progress/decode-backup.ts';
import { encodeBackup, MAX_BACKUP_SIZE } from '../domain/progress/backup.ts';
import type { LearningRecord } from '../domain/progress/records.ts';
import { now } from '../platform/clock.ts';
import { downloadText } from '../platform/download.ts';
import { readTextFile, type FileError } from '../platform/read-file.ts';
import { addRecords, forgetRecords, loadRecords } from './records.ts';
import { storage } from './storage.ts';

export interface SavedBackup {
  readonly name: string;
  readonly records: number;
}

/** 2026-11-23-0905, by the learner's clock; part of file names. */
function stamp(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}

/** Hands the learner a file with all records. */
export async function exportBackup(): Promise<SavedBackup> {
  const records = await loadRecords();
  const savedAt = now();
  const rev = ((await storage.getMeta('backup'))?.rev ?? 0) + 1;
  const name = `qinke-backup-${stamp(savedAt)}.json`;
  downloadText(name, encodeBackup(records, { rev, savedAt }));
  await storage.setMeta('backup', { rev, at: savedAt, records: records.length });
  return { name, records: records.length };
}

export type ImportPreview =
  | {
      readonly kind: 'refused';
      readonly error:
        | Exclude<BackupError, { readonly reason: 'bad-checksum' | 'bad-record' }>
        | FileError
        /** The program's own part for reading files could not be loaded. */
        | { readonly reason: 'offline' };
    }
  | {
      readonly kind: 'ready';
      readonly savedAt: number;
      /** Records this device does not have yet. */
      readonly fresh: number;
      readonly known: number;
      readonly broken: readonly BrokenRecord[];
      /** The checksum does not fit: something in the file was changed. */
      readonly altered: boolean;
      readonly records: readonly LearningRecord[];
    };

/** Looks into a file without taking anything in. */
export async function previewImport(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
): Promise<ImportPreview> {
  const text = await readTextFile(file, MAX_BACKUP_SIZE);
  if (!text.ok) return { kind: 'refused', error: text.error };
  let decode: typeof decodeBackup;
  try {
    ({ decodeBackup: decode } = await import('../domain/progress/decode-backup.ts'));
  } catch {
    return { kind: 'refused', error: { reason: 'offline' } };
  }
  const decoded = decode(text.value);
  const ids = new Set((await loadRecords()).map((record) => record.id));
  const ready = (
    backup: { readonly savedAt: number; readonly records: readonly LearningRecord[] },
    broken: readonly BrokenRecord[],
    altered: boolean,
  ): ImportPreview => {
    const fresh = backup.records.filter((record) => !ids.has(record.id)).length;
    const known = backup.records.length - fresh;
    const { savedAt, records } = backup;
    return { kind: 'ready', savedAt, records, fresh, known, broken, altered };
  };
  if (decoded.ok) return ready(decoded.value, [], false);
  const { error } = decoded;
  if (error.reason === 'bad-checksum' || error.reason === 'bad-record') {
    return ready(error.readable, error.broken, error.reason === 'bad-checksum');
  }
  return { kind: 'refused', error };
}

/** Takes in what the preview showed. */
export function importRecords(preview: ImportPreview & { readonly kind: 'ready' }): Promise<void> {
  return addRecords(preview.records);
}

/** Forgets all records and unfinished dialogues on this device. False when the browser did not allow it. */
export const clearEverything = (): Promise<boolean> => forgetRecords();

/** Hands the learner everything unreadable, as it was found. Resolves to how many things there were. */
export async function downloadUnreadable(): Promise<number> {
  const found = await storage.raw();
  if (found.length > 0) {
    const things = found.map(asText).join(',\n');
    const text = `{"format":"qinke-unreadable","found":[\n${things}\n]}\n`;
    downloadText(`qinke-unreadable-${stamp(now())}.json`, text);
  }
  return found.length;
}

/** What JSON cannot say must not keep the rest from the file. */
function asText(thing: unknown): string {
  try {
    return JSON.stringify(thing) ?? 'null';
  } catch {
    return JSON.stringify({ unprintable: String(thing) });
  }
}

/** Forgets the unreadable things, after the learner has saved them. */
export async function discardUnreadable(): Promise<boolean> {
  const done = await storage.clearQuarantine();
  await loadRecords();
  return done;
}
