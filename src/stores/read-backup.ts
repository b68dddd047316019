/**
 * What is in a file somebody handed in. A file of many years takes a second to check: this runs in a worker
 * (islands/settings/import.worker.ts), and in the page only where there are no workers.
 */
import { MAX_BACKUP_SIZE } from '../domain/progress/backup.ts';
import {
  decodeBackup,
  type BackupError,
  type BrokenRecord,
} from '../domain/progress/decode-backup.ts';
import type { LearningRecord } from '../domain/progress/records.ts';
import { readTextFile, type FileError } from '../platform/read-file.ts';

export type Refusal =
  Exclude<BackupError, { readonly reason: 'bad-checksum' | 'bad-record' }> | FileError;

export interface ReadableFile {
  readonly kind: 'read';
  readonly savedAt: number;
  /** The checksum does not fit: something in the file was changed. */
  readonly altered: boolean;
  readonly broken: readonly BrokenRecord[];
  readonly records: readonly LearningRecord[];
}
export type FileRead = { readonly kind: 'refused'; readonly error: Refusal } | ReadableFile;

/** Never rejects, whatever the file is. */
export async function readBackup(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<FileRead> {
  const text = await readTextFile(file, MAX_BACKUP_SIZE);
  if (!text.ok) return { kind: 'refused', error: text.error };
  const decoded = decodeBackup(text.value);
  if (decoded.ok) return { kind: 'read', altered: false, broken: [], ...parts(decoded.value) };
  const { error } = decoded;
  if (error.reason !== 'bad-checksum' && error.reason !== 'bad-record')
    return { kind: 'refused', error };
  const altered = error.reason === 'bad-checksum';
  return { kind: 'read', altered, broken: error.broken, ...parts(error.readable) };
}

const parts = ({ savedAt, records }: Pick<ReadableFile, 'savedAt' | 'records'>) => ({
  savedAt,
  records,
});
