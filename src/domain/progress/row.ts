/**
 * The envelope of one thing on the device: a learning record or an unfinished run. Each row carries its own schema and
 * checksum, so one broken row costs one row, and a row of a newer version is recognised and left alone. (The names of
 * the database and its store take the place of `format`; records never change, so they have no `rev`, and a run has
 * its own.)
 */
import { checksum } from './checksum.ts';
import { CURRENT_SCHEMA, migrate } from './migrations.ts';

export interface StoredRow {
  readonly id: string;
  readonly schema: number;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** Of `JSON.stringify(data)`. */
  readonly checksum: string;
  readonly data: unknown;
}

export type BrokenReason =
  /** Not an envelope. */
  | 'shape'
  /** The data is not what was written. */
  | 'checksum'
  /** Written so, but not a record or run. */
  | 'content'
  /** The browser could not read it back at all. */
  | 'unreadable';

export type OpenedRow<T> =
  | { readonly kind: 'ok'; readonly data: T }
  | { readonly kind: 'newer'; readonly schema: number }
  | { readonly kind: 'broken'; readonly reason: BrokenReason };

/** Wraps plain data for storing. What JSON cannot say (undefined, functions) is dropped. */
export function sealRow(id: string, data: unknown, savedAt: number): StoredRow {
  const text = JSON.stringify(data);
  return { id, schema: CURRENT_SCHEMA, savedAt, checksum: checksum(text), data: JSON.parse(text) };
}

/** Opens what was read from the device, whatever it is. */
export function openRow<T>(raw: unknown, recognise: (value: unknown) => value is T): OpenedRow<T> {
  const broken = (reason: BrokenReason): OpenedRow<T> => ({ kind: 'broken', reason });
  if (typeof raw !== 'object' || raw === null) return broken('shape');
  const row = raw as Partial<Record<keyof StoredRow, unknown>>;
  if (!Number.isInteger(row.schema) || (row.schema as number) < 1) return broken('shape');
  const schema = row.schema as number;
  if (schema > CURRENT_SCHEMA) return { kind: 'newer', schema };
  if (typeof row.data !== 'object' || row.data === null) return broken('shape');
  try {
    if (checksum(JSON.stringify(row.data)) !== row.checksum) return broken('checksum');
    const data = migrate(row.data, schema);
    return recognise(data) ? { kind: 'ok', data } : broken('content');
  } catch {
    // A database can hold what JSON cannot: cycles, big integers.
    return broken('shape');
  }
}
