/**
 * The backup file: one envelope around all records,
 * `{ format: 'qinke-progress', schema, rev, savedAt, checksum, data: { records } }`.
 * `rev` counts the backups a device has made; `checksum` is over `JSON.stringify(data)` and finds accidents only.
 * Writing is here; reading, which needs the full check, is in decode-backup.ts.
 */
import { checksum } from './checksum.ts';
import { inOrder } from './merge.ts';
import { CURRENT_SCHEMA } from './migrations.ts';
import type { LearningRecord } from './records.ts';

export const BACKUP_FORMAT = 'qinke-progress';

/** 20 MB: about a hundred times what a diligent learner gathers. Bytes for files, UTF-16 units for texts. */
export const MAX_BACKUP_SIZE = 20 * 1024 * 1024;

export interface BackupInfo {
  readonly schema: number;
  readonly rev: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
}

/** The text of a backup file. */
export function encodeBackup(
  records: readonly LearningRecord[],
  { rev, savedAt }: Omit<BackupInfo, 'schema'>,
): string {
  const data = { records: [...records].sort(inOrder) };
  return JSON.stringify({
    format: BACKUP_FORMAT,
    schema: CURRENT_SCHEMA,
    rev,
    savedAt,
    checksum: checksum(JSON.stringify(data)),
    data,
  });
}
