import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/domain/progress/merge.ts';
import { anyRecords } from './arbitraries.ts';
import { read } from './make.ts';

describe('merging records', () => {
  it('does not depend on who comes first', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('does not depend on how three devices are grouped', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, anyRecords, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
      }),
    );
  });

  it('keeps every id once, in order of time', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (a, b) => {
        const merged = merge(a, b);
        const ids = merged.map((record) => record.id);
        expect(new Set(ids)).toEqual(new Set([...a, ...b].map((record) => record.id)));
        expect(ids.length).toBe(new Set(ids).size);
        merged.slice(1).forEach((record, i) => {
          expect(record.at).toBeGreaterThanOrEqual(merged[i]?.at ?? 0);
        });
      }),
    );
  });

  it('settles one id with two contents the same way from both sides', () => {
    const a = read({ id: 'same', fraction: 0.2 });
    const b = read({ id: 'same', fraction: 0.9 });
    expect(merge([a], [b])).toEqual([b]);
    expect(merge([b], [a])).toEqual([b]);
  });
});
