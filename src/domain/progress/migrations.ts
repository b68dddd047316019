/**
 * How records written by an older version become today's. Migration number N turns one record of schema N into one of
 * schema N + 1; numbers start at 1 without gaps and there is no way back. A released migration is never edited: for
 * each schema a frozen file in tests/fixtures/progress proves that its records still open.
 */
export type Migration = (record: unknown) => unknown;

/** Index 0 is migration number 1. Append only. */
export const MIGRATIONS: readonly Migration[] = [];

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
