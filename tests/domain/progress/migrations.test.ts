import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBackup } from '../../../src/domain/progress/decode-backup.ts';
import { CURRENT_SCHEMA, migrate, MIGRATIONS } from '../../../src/domain/progress/migrations.ts';
import { looksLikeRecord } from '../../../src/domain/progress/recognise.ts';
import { sealRow, openRow } from '../../../src/domain/progress/row.ts';
import { reduce } from '../../../src/domain/progress/reduce.ts';

/** A backup as the release of that schema wrote it; frozen. */
const golden = (schema: number): URL =>
  new URL(`../../fixtures/progress/schema-${schema}.json`, import.meta.url);

/** Schemas that were released but have no golden file. */
const missing = (migrations: number): number[] =>
  Array.from({ length: migrations + 1 }, (_, i) => i + 1).filter((n) => !existsSync(golden(n)));

describe('migrations', () => {
  it('have a golden file for every schema that was ever written', () => {
    expect(missing(MIGRATIONS.length)).toEqual([]);
  });

  it('would be caught without one', () => {
    expect(missing(MIGRATIONS.length + 1)).toEqual([CURRENT_SCHEMA + 1]);
  });

  it.each(Array.from({ length: CURRENT_SCHEMA }, (_, i) => i + 1))(
    'open the golden file of schema %i, losing nothing',
    (schema) => {
      const text = readFileSync(golden(schema), 'utf8');
      const raw = JSON.parse(text) as { schema: number; data: { records: { kind: string }[] } };
      expect(raw.schema).toBe(schema);
      // A golden file holds every kind of record there was.
      expect(new Set(raw.data.records.map((record) => record.kind)).size).toBeGreaterThanOrEqual(5);
      const decoded = decodeBackup(text);
      expect(decoded.ok).toBe(true);
      const records = decoded.ok ? decoded.value.records : [];
      expect(records).toHaveLength(raw.data.records.length);
      expect(reduce(records).records).toBe(records.length);
      for (const record of raw.data.records) {
        const row = { ...sealRow('x', record, 0), schema };
        expect(openRow(row, looksLikeRecord).kind).toBe('ok');
      }
    },
  );

  it('run one after another, from the schema of the data to today', () => {
    const steps = ['a', 'b', 'c'].map((name) => (value: unknown) => `${String(value)}${name}`);
    expect(migrate('', 1, steps)).toBe('abc');
    expect(migrate('', 3, steps)).toBe('c');
    expect(migrate('', 4, steps)).toBe('');
  });
});
