/**
 * The backup file: one envelope around all records,
 * `{ format: 'qinke-progress', schema, rev, savedAt, checksum, data: { records } }`.
 * `rev` counts the backups a device has made; `checksum` is over `JSON.stringify(data)` and finds accidents only.
 * Writing is here; reading, which needs the full check, is in decode-backup.ts.
 */
import { checksumAt, NO_TEXT, withMore } from './checksum.ts';
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

/** Records written between two rests. */
const SLICE = 1000;

/**
 * Writes a backup file with rests, so that a page with many records can do other things in between. Returns the file's
 * text in pieces.
 */
export function* writeBackup(
  records: readonly LearningRecord[],
  { rev, savedAt }: Omit<BackupInfo, 'schema'>,
): Generator<void, string[]> {
  const sorted = [...records].sort(inOrder);
  const data: string[] = [];
  let remainder = NO_TEXT;
  const put = (text: string): void => {
    data.push(text);
    remainder = withMore(remainder, text);
  };
  put('{"records":[');
  for (let i = 0; i < sorted.length; i += SLICE) {
    const slice = JSON.stringify(sorted.slice(i, i + SLICE)).slice(1, -1);
    put(i === 0 ? slice : `,${slice}`);
    yield;
  }
  put(']}');
  const info = { format: BACKUP_FORMAT, schema: CURRENT_SCHEMA, rev, savedAt };
  const head = JSON.stringify({ ...info, checksum: checksumAt(remainder) });
  return [`${head.slice(0, -1)},"data":`, ...data, '}'];
}

/** The text of a backup file, at once. */
export function encodeBackup(
  records: readonly LearningRecord[],
  info: Omit<BackupInfo, 'schema'>,
): string {
  const writing = writeBackup(records, info);
  let step = writing.next();
  while (step.done !== true) step = writing.next();
  return step.value.join('');
}
