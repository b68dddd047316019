/**
 * Reads a backup file somebody hands in. Checks go from cheap to dear – size, nesting, JSON, format, schema, checksum,
 * every record – and each has its own reason. Where records could be read in spite of a wrong checksum or some broken
 * ones, they come with the error, so that a learner whose only backup is damaged can still take what is readable.
 */
import { fail, ok, type Result } from '../shared/result.ts';
import { BACKUP_FORMAT, MAX_BACKUP_SIZE, type BackupInfo } from './backup.ts';
import { checksum } from './checksum.ts';
import { nesting } from './depth.ts';
import { merge } from './merge.ts';
import { CURRENT_SCHEMA, migrate } from './migrations.ts';
import type { LearningRecord } from './records.ts';
import { LearningRecordSchema } from './schema.ts';

/** Records nest five deep; a file deeper than this is not ours. */
export const MAX_DEPTH = 32;

export interface Backup extends BackupInfo {
  /** Each id once, in order of time. */
  readonly records: readonly LearningRecord[];
}

export interface BrokenRecord {
  /** Position in the file's list, from 0. */
  readonly index: number;
  /** Where in the file, e.g. `data.records[3].score`. */
  readonly path: string;
  /** What the check says, in English, for a report. */
  readonly message: string;
}

export type BackupError =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly reason: 'too-deep'; readonly limit: number }
  /** `cutOff`: it ends in the middle, as after a broken download. */
  | { readonly reason: 'not-json'; readonly cutOff: boolean }
  | { readonly reason: 'wrong-format' }
  | { readonly reason: 'newer-schema'; readonly schema: number; readonly current: number }
  | { readonly reason: 'bad-envelope'; readonly path: string }
  | {
      readonly reason: 'bad-checksum';
      readonly readable: Backup;
      readonly broken: readonly BrokenRecord[];
    }
  /** `broken` has at least one entry. */
  | {
      readonly reason: 'bad-record';
      readonly readable: Backup;
      readonly broken: readonly BrokenRecord[];
    };

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

/** Takes any text; never throws, whatever it is. */
export function decodeBackup(text: string): Result<Backup, BackupError> {
  if (text.length > MAX_BACKUP_SIZE) {
    return fail({ reason: 'too-large', size: text.length, limit: MAX_BACKUP_SIZE });
  }
  const json = text.replace(/^\uFEFF/, '');
  if (json.trim() === '') return fail({ reason: 'empty' });
  const { tooDeep, cutOff } = nesting(json, MAX_DEPTH);
  if (tooDeep) return fail({ reason: 'too-deep', limit: MAX_DEPTH });
  let file: unknown;
  try {
    file = JSON.parse(json);
  } catch {
    return fail({ reason: 'not-json', cutOff });
  }
  if (!isObject(file) || file.format !== BACKUP_FORMAT) return fail({ reason: 'wrong-format' });
  const { schema, rev, savedAt, data } = file;
  if (!isCount(schema, 1)) return fail({ reason: 'bad-envelope', path: 'schema' });
  if (schema > CURRENT_SCHEMA) {
    return fail({ reason: 'newer-schema', schema, current: CURRENT_SCHEMA });
  }
  if (!isCount(rev, 0)) return fail({ reason: 'bad-envelope', path: 'rev' });
  if (!isCount(savedAt, 0)) return fail({ reason: 'bad-envelope', path: 'savedAt' });
  if (!isObject(data)) return fail({ reason: 'bad-envelope', path: 'data' });
  if (!Array.isArray(data.records)) return fail({ reason: 'bad-envelope', path: 'data.records' });

  const { records, broken } = checkRecords(data.records, schema);
  const readable: Backup = { schema, rev, savedAt, records: merge(records, []) };
  if (checksum(JSON.stringify(data)) !== file.checksum) {
    return fail({ reason: 'bad-checksum', readable, broken });
  }
  if (broken.length > 0) return fail({ reason: 'bad-record', readable, broken });
  return ok(readable);
}

function checkRecords(
  raw: readonly unknown[],
  schema: number,
): { records: readonly LearningRecord[]; broken: readonly BrokenRecord[] } {
  const records: LearningRecord[] = [];
  const broken: BrokenRecord[] = [];
  raw.forEach((entry, index) => {
    const problem = check(entry, schema);
    if (problem.ok) records.push(problem.value);
    else
      broken.push({ index, ...problem.error, path: `data.records[${index}]${problem.error.path}` });
  });
  return { records, broken };
}

function check(
  entry: unknown,
  schema: number,
): Result<LearningRecord, { readonly path: string; readonly message: string }> {
  let record: unknown;
  try {
    record = migrate(entry, schema);
  } catch {
    return fail({ path: '', message: 'cannot be brought to the current schema' });
  }
  const poison = poisonedKey(record);
  if (poison !== null) return fail({ path: poison, message: 'a key that is never ours' });
  const checked = LearningRecordSchema.safeParse(record);
  if (checked.success) return ok(checked.data);
  const [issue] = checked.error.issues;
  const path = (issue?.path ?? [])
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return fail({ path, message: issue?.message ?? 'not a record' });
}

const POISON = new Set(['__proto__', 'constructor', 'prototype']);

/** The path of a key that is only there to attack whoever copies objects; the value is at most MAX_DEPTH deep. */
function poisonedKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (POISON.has(key)) return `.${key}`;
    const below = poisonedKey(inner);
    if (below !== null) return `.${key}${below}`;
  }
  return null;
}
