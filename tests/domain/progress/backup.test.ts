import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBackup, MAX_BACKUP_SIZE } from '../../../src/domain/progress/backup.ts';
import { checksum } from '../../../src/domain/progress/checksum.ts';
import { decodeBackup, type BackupError } from '../../../src/domain/progress/decode-backup.ts';
import { merge } from '../../../src/domain/progress/merge.ts';
import { CURRENT_SCHEMA } from '../../../src/domain/progress/migrations.ts';
import { anyRecords } from './arbitraries.ts';
import { answered, read, replied } from './make.ts';

const INFO = { rev: 3, savedAt: 1_790_000_000_000 };

/** A file around raw text of `data`, with the checksum that fits what it parses to. */
function file(data: string, change: Record<string, unknown> = {}): string {
  const envelope = {
    format: 'qinke-progress',
    schema: CURRENT_SCHEMA,
    ...INFO,
    checksum: checksum(JSON.stringify(JSON.parse(data))),
    ...change,
  };
  return `${JSON.stringify(envelope).slice(0, -1)},"data":${data}}`;
}
const withRecord = (json: string): string => file(`{"records":[${json}]}`);
const recordText = (part: object = {}): string => JSON.stringify({ ...read({ id: 'a' }), ...part });

function errorOf(text: string): BackupError {
  const result = decodeBackup(text);
  if (result.ok) throw new Error('expected a failure');
  return result.error;
}

describe('a backup', () => {
  it('gives back every record', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const unique = merge(records, []);
        const decoded = decodeBackup(encodeBackup(unique, INFO));
        expect(decoded).toEqual({
          ok: true,
          value: { schema: CURRENT_SCHEMA, ...INFO, records: unique },
        });
      }),
    );
  });

  it('may be pretty-printed by an editor and may start with a byte order mark', () => {
    const text = encodeBackup([read()], INFO);
    expect(decodeBackup(`\uFEFF${JSON.stringify(JSON.parse(text), null, 2)}`).ok).toBe(true);
  });

  it('keeps a lone surrogate somebody typed (bad input 8)', () => {
    const record = replied({ input: { kind: 'typed', text: '\ud83d亲' } });
    const decoded = decodeBackup(encodeBackup([record], INFO));
    expect(decoded.ok && decoded.value.records).toEqual([record]);
  });

  it('reads the same record twice as one (bad input 12)', () => {
    const decoded = decodeBackup(file(`{"records":[${recordText()},${recordText()}]}`));
    expect(decoded.ok && decoded.value.records).toHaveLength(1);
  });
});

describe('a file that is not a backup is refused with its reason', () => {
  it.each([
    ['an empty file (16)', '', { reason: 'empty' }],
    ['a byte order mark alone (16)', '\uFEFF', { reason: 'empty' }],
    ['UTF-16 read as UTF-8 (16)', '{\0"\0f\0', { reason: 'not-json' }],
    ['plain text (18)', 'PK\u0003\u0004 not json', { reason: 'not-json', cutOff: false }],
    ['depth 100,000 (4)', '['.repeat(100_000) + ']'.repeat(100_000), { reason: 'too-deep' }],
    ['a million unclosed brackets (5)', '['.repeat(1_000_000), { reason: 'too-deep' }],
    ['NaN (6)', '{"format":"qinke-progress","rev":NaN}', { reason: 'not-json' }],
    ['another JSON file', '{"name":"package"}', { reason: 'wrong-format' }],
    ['a list', '[]', { reason: 'wrong-format' }],
    ['null', 'null', { reason: 'wrong-format' }],
    [
      'a format through the prototype (1)',
      '{"__proto__":{"format":"qinke-progress"}}',
      { reason: 'wrong-format' },
    ],
    ['no schema', '{"format":"qinke-progress"}', { reason: 'bad-envelope', path: 'schema' }],
    [
      'a fractional schema',
      file('{"records":[]}', { schema: 1.5 }),
      { reason: 'bad-envelope', path: 'schema' },
    ],
    [
      'a newer schema (10)',
      file('{"packed":true}', { schema: 99 }),
      { reason: 'newer-schema', schema: 99 },
    ],
    [
      'a negative rev (11)',
      file('{"records":[]}', { rev: -1 }),
      { reason: 'bad-envelope', path: 'rev' },
    ],
    ['no records', file('{}'), { reason: 'bad-envelope', path: 'data.records' }],
    [
      'records as an object',
      file('{"records":{"length":1}}'),
      { reason: 'bad-envelope', path: 'data.records' },
    ],
  ])('%s', (_, text, reason) => {
    expect(errorOf(text)).toMatchObject(reason);
  });

  it('50 MB (17), without looking inside', () => {
    expect(errorOf(' '.repeat(50 * 1024 * 1024))).toEqual({
      reason: 'too-large',
      size: 50 * 1024 * 1024,
      limit: MAX_BACKUP_SIZE,
    });
  });

  it('a file cut off at any place, saying that it was cut off', () => {
    const text = encodeBackup([read(), answered()], INFO);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        expect(errorOf(text.slice(0, length))).toEqual({ reason: 'not-json', cutOff: true });
      }),
    );
  });
});

describe('a damaged backup', () => {
  it.each([
    [
      'an own __proto__ (1)',
      recordText().replace('{', '{"__proto__":{"done":true},'),
      'data.records[0].__proto__',
    ],
    [
      'constructor.prototype (2)',
      recordText({ constructor: { prototype: { done: true } } }),
      'data.records[0].constructor',
    ],
    [
      '__proto__ among blanks (1)',
      JSON.stringify(answered()).replace(
        '"kind":"single-choice","option":"a"',
        '"kind":"fill-blank","blanks":{"__proto__":"x"}',
      ),
      'data.records[0].response.blanks.__proto__',
    ],
    [
      '1e999 (6)',
      recordText().replace('"fraction":0.5', '"fraction":1e999'),
      'data.records[0].fraction',
    ],
    ['a time over 2^53 (7)', recordText({ at: 9007199254740993 }), 'data.records[0].at'],
    ['a negative credit (11)', JSON.stringify(answered({ credit: -1 })), 'data.records[0].credit'],
    ['an unknown field (9)', recordText({ extra: 1 }), 'data.records[0]'],
    ['an unknown kind', recordText({ kind: 'slept' }), 'data.records[0].kind'],
    ['a list for a record', '[]', 'data.records[0]'],
    ['null for a record', 'null', 'data.records[0]'],
  ])('names the place of %s', (_, json, path) => {
    const error = errorOf(withRecord(json));
    expect(error).toMatchObject({ reason: 'bad-record', broken: [{ index: 0, path }] });
    expect(({} as Record<string, unknown>).done).toBeUndefined();
  });

  it('takes −0, which counts as 0 (6)', () => {
    const decoded = decodeBackup(
      withRecord(recordText().replace('"fraction":0.5', '"fraction":-0')),
    );
    expect(decoded.ok && decoded.value.records).toMatchObject([{ fraction: -0 }]);
  });

  it('offers the records that can be read beside a broken one', () => {
    const good = read({ id: 'b' });
    const error = errorOf(file(`{"records":[{"kind":"read"},${JSON.stringify(good)}]}`));
    expect(error).toMatchObject({
      reason: 'bad-record',
      broken: [{ index: 0 }],
      readable: { records: [good] },
    });
  });

  it('is noticed when one digit changed, and what can be read is offered', () => {
    const text = encodeBackup([read({ at: 1234 })], INFO).replace('"at":1234', '"at":1235');
    expect(errorOf(text)).toMatchObject({
      reason: 'bad-checksum',
      readable: { records: [{ at: 1235 }] },
    });
  });

  it('is noticed when a key was written twice (3)', () => {
    const text = encodeBackup([read({ fraction: 0.5 })], INFO);
    expect(errorOf(text.replace('"fraction":0.5', '"fraction":0.5,"fraction":1')).reason).toBe(
      'bad-checksum',
    );
  });

  it('never throws, whatever the text is', () => {
    const text = encodeBackup([read(), answered(), replied()], INFO);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(4), fc.string(), (place, cut, put) => {
        decodeBackup(text.slice(0, place) + put + text.slice(place + cut));
      }),
    );
  });
});
