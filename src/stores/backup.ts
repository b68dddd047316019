/**
 * Saving all records as a file, taking a file in, and forgetting everything. Taking in has two steps – look, then
 * merge – so that the learner knows what will happen; merging is by id, so a file can be taken in twice.
 */
import { MAX_BACKUP_SIZE, writeBackup } from '../domain/progress/backup.ts';
import type { BrokenRecord } from '../domain/progress/decode-backup.ts';
import { settle } from '../domain/progress/merge.ts';
import type { LearningRecord } from '../domain/progress/records.ts';
import { now } from '../platform/clock.ts';
import { downloadText } from '../platform/download.ts';
import { pause } from '../platform/pause.ts';
import { readInBackground, type ImportWork } from './import-file.ts';
import type { Refusal } from './read-backup.ts';
import { addRecords, forgetRecords, loadRecords, readAgain } from './records.ts';
import { storage } from './storage.ts';

export interface SavedBackup {
  readonly name: string;
  readonly records: number;
}

/** Records compared at a stretch. */
const SLICE = 1000;

/** 2026-11-23-0905, by the learner's clock; part of file names. */
function stamp(at: number): string {
  const date = new Date(at);
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}`;
}

/** Hands the learner a file with all records. */
export async function exportBackup(): Promise<SavedBackup> {
  const records = await readAgain();
  const savedAt = now();
  const rev = ((await storage.getMeta('backup'))?.rev ?? 0) + 1;
  const name = `qinke-backup-${stamp(savedAt)}.json`;
  const writing = writeBackup(records, { rev, savedAt });
  let step = writing.next();
  for (; step.done !== true; step = writing.next()) await pause();
  downloadText(name, step.value);
  await storage.setMeta('backup', { rev, at: savedAt, records: records.length });
  return { name, records: records.length };
}

export type ImportPreview =
  | {
      readonly kind: 'refused';
      /** `offline`: the program's own part for reading files could not be loaded. */
      readonly error: Refusal | { readonly reason: 'offline' };
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
      /** What merging would add or change here. */
      readonly records: readonly LearningRecord[];
    };

/** Looks into a file without taking anything in. */
export async function previewImport(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  work: ImportWork = {},
): Promise<ImportPreview> {
  if (file.size > MAX_BACKUP_SIZE) {
    return {
      kind: 'refused',
      error: { reason: 'too-large', size: file.size, limit: MAX_BACKUP_SIZE },
    };
  }
  const read = await readInBackground(file, work);
  if (read === null) return { kind: 'refused', error: { reason: 'offline' } };
  if (read.kind === 'refused') return read;
  const mine = new Map((await loadRecords()).map((record) => [record.id, record]));
  const records: LearningRecord[] = [];
  let fresh = 0;
  for (const [i, record] of read.records.entries()) {
    if (i % SLICE === SLICE - 1) await pause();
    const known = mine.get(record.id);
    if (known === undefined) fresh += 1;
    if (known === undefined || settle(known, record) !== known) records.push(record);
  }
  const { savedAt, broken, altered } = read;
  const known = read.records.length - fresh;
  return { kind: 'ready', savedAt, records, fresh, known, broken, altered };
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
  await readAgain();
  return done;
}
