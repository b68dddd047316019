/**
 * How records written by an older version become today's. Migration number N turns one record of schema N into one of
 * schema N + 1; numbers start at 1 without gaps and there is no way back. A released migration is never edited: for
 * each schema a frozen file in tests/fixtures/progress proves that its records still open.
 */
export type Migration = (record: unknown) => unknown;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** 1 → 2: answers learn of papers, hints, certainty, time and the questions of a 材料题. */
const answersOfPapers: Migration = (record) =>
  isFields(record) && record['kind'] === 'answered'
    ? { ...record, sitting: null, hints: 0, certainty: null, ms: null, parts: null }
    : record;

/** 2 → 3: replies learn of acts at the desk, shifts leave a record. What was written before says the same. */
const actsAndShifts: Migration = (record) => record;

/** Index 0 is migration number 1. Append only. */
export const MIGRATIONS: readonly Migration[] = [answersOfPapers, actsAndShifts];

/** The schema this version writes. Records of a higher one are left alone. */
export const CURRENT_SCHEMA = MIGRATIONS.length + 1;

/** A record of `schema` (1 … current) in today's shape. */
export function migrate(
  record: unknown,
  schema: number,
  migrations: readonly Migration[] = MIGRATIONS,
): unknown {
  return migrations.slice(schema - 1).reduce((value, up) => up(value), record);
}
