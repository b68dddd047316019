import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENT_SCHEMA } from '../../../src/domain/progress/migrations.ts';
import { looksLikeRecord, looksLikeRun } from '../../../src/domain/progress/recognise.ts';
import { openRow, sealRow } from '../../../src/domain/progress/row.ts';
import { LearningRecordSchema } from '../../../src/domain/progress/schema.ts';
import { anyRecord } from './arbitraries.ts';
import { read } from './make.ts';

describe('a stored row', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const row = sealRow(record.id, record, 5);
        expect(openRow(structuredClone(row), looksLikeRecord)).toEqual({
          kind: 'ok',
          data: record,
        });
      }),
    );
  });

  const row = sealRow('a', read({ id: 'a' }), 5);
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  it.each([
    ['nothing', null, 'shape'],
    ['a text', 'NUL\0', 'shape'],
    ['no schema', { ...row, schema: undefined }, 'shape'],
    ['schema 0', { ...row, schema: 0 }, 'shape'],
    ['no data', { ...row, data: null }, 'shape'],
    ['changed data', { ...row, data: { ...(row.data as object), fraction: 1 } }, 'checksum'],
    ['data with a cycle', { ...row, data: cycle }, 'shape'],
    ['data with a big integer', { ...row, data: { n: 1n } }, 'shape'],
    ['well-kept nonsense', sealRow('a', { kind: 'read' }, 5), 'content'],
    [
      'a kind from an object prototype',
      sealRow('a', { kind: 'toString', id: 'a', at: 1 }, 5),
      'content',
    ],
  ])('with %s is broken (%#)', (_, raw, reason) => {
    expect(openRow(raw, looksLikeRecord)).toEqual({ kind: 'broken', reason });
  });

  it('of a newer schema is left alone, even when its data cannot be understood', () => {
    const newer = { ...row, schema: CURRENT_SCHEMA + 1, data: 'packed' };
    expect(openRow(newer, looksLikeRecord)).toEqual({ kind: 'newer', schema: CURRENT_SCHEMA + 1 });
  });
});

it('whatever passes the full check passes the quick one', () => {
  fc.assert(
    fc.property(anyRecord, (record) => {
      expect(LearningRecordSchema.safeParse(record).success).toBe(true);
      expect(looksLikeRecord(record)).toBe(true);
    }),
  );
});

it('whatever fails the quick check fails the full one', () => {
  fc.assert(
    fc.property(anyRecord, fc.nat(), fc.jsonValue(), (record, place, value) => {
      const keys = Object.keys(record);
      const broken = { ...record, [keys[place % keys.length] ?? 'id']: value };
      if (!looksLikeRecord(broken)) {
        expect(LearningRecordSchema.safeParse(broken).success).toBe(false);
      }
    }),
  );
});

it.each([
  [{ rev: 1, seed: 's', run: 'r', inputs: [{ kind: 'typed', text: '' }] }, true],
  [{ rev: 1, seed: 's', run: 'r', inputs: [] }, true],
  [{ rev: 1, seed: 's', run: 'r', inputs: [{ kind: 'shouted' }] }, false],
  [{ rev: 1, seed: 's', run: 'r' }, false],
  [[], false],
])('a saved run %j is recognised: %s', (value, is) => {
  expect(looksLikeRun(value)).toBe(is);
});
