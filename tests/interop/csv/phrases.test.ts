import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guarded, unguarded } from '../../../src/interop/csv/cell.ts';
import { decodeCsv } from '../../../src/interop/csv/decode.ts';
import { readPhrases, writePhrases } from '../../../src/interop/csv/phrases.ts';

const HEAD = '快捷编码,分组,内容\n';

describe('no cell is a formula (bad inputs 32–36)', () => {
  test.each([
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '　=1',
    '=HYPERLINK("http://x")',
  ])('%j', (text) => {
    expect(guarded(text)[0]).toBe("'");
    const file = writePhrases([{ code: 'a', group: '', text }]);
    expect(file).toContain(`"'`);
    expect(unguarded(guarded(text))).toBe(text);
  });
  test('text that is none stays as it is', () => {
    for (const text of ['您好', "'quoted'", '3-5 天', 'a=b']) expect(guarded(text)).toBe(text);
  });
  test('guarding is undone by reading, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(3), (text, n) => {
        const cell = "'".repeat(n) + text;
        expect(unguarded(guarded(cell))).toBe(cell);
      }),
    );
  });
});

test('what is written is read back: quotes, separators and line breaks (37)', () => {
  const phrases = [
    { code: 'a1', group: '问,候', text: '他说"好"\n第二行;\t|' },
    { code: 'a2', group: '', text: '=1+1' },
    { code: 'a3', group: '组', text: '","' },
  ];
  const file = writePhrases(phrases);
  expect(file.startsWith('\ufeff"快捷编码","分组","内容"\r\n')).toBe(true);
  expect(readPhrases(file)).toEqual({
    ok: true,
    value: {
      rows: [
        { line: 2, phrase: phrases[0] },
        { line: 4, phrase: phrases[1] },
        { line: 5, phrase: phrases[2] },
      ],
      refused: [],
    },
  });
});

test('any phrases survive the way out and in', () => {
  const cell = fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(fc.array(fc.record({ code: cell, group: cell, text: cell })), (phrases) => {
      const read = readPhrases(writePhrases(phrases));
      expect(read.ok && read.value.rows.map(({ phrase }) => phrase)).toEqual(phrases);
    }),
  );
});

describe('rows that are no phrases are refused with their line', () => {
  test.each([
    { what: '41 too few cells', body: 'a1,问候,好\na2\n', refused: [[3, 'columns']] },
    { what: '41 too many cells', body: 'a1,问候,好,吗\n', refused: [[2, 'columns']] },
    { what: '37 text behind a quote', body: 'a1,问候,"好"吗\na2,,好\n', refused: [[2, 'quote']] },
    { what: '44 a million empty rows', body: `${',,\n'.repeat(2000)}a1,,好\n`, refused: [] },
  ])('$what', ({ body, refused }) => {
    const read = readPhrases(HEAD + body);
    expect(
      read.ok && read.value.refused.map(({ line, problem }) => [line, problem.reason]),
    ).toEqual(refused);
  });
  test('38 a quotation mark that is never closed takes nothing with it silently', () => {
    const read = readPhrases(`${HEAD}a1,,好\na2,,"没有结束\n${'x'.repeat(1000)}\n`);
    expect(read).toMatchObject({
      ok: true,
      value: { rows: [{ line: 2 }], refused: [{ line: 3, problem: { reason: 'quote' } }] },
    });
  });
  test('lines are counted through line breaks inside cells and empty lines', () => {
    const read = readPhrases(`${HEAD}a1,,"一\r\n二"\r\n\r\na2,,好\r\n`);
    expect(read.ok && read.value.rows.map(({ line }) => line)).toEqual([2, 5]);
  });
});

describe('a file that is no table of phrases is refused whole (40)', () => {
  test.each([
    { what: 'empty', file: '', error: { reason: 'empty' } },
    { what: 'a BOM only', file: '\ufeff', error: { reason: 'empty' } },
    {
      what: 'a missing column',
      file: '快捷编码,分组\na,b\n',
      error: { reason: 'no-column', column: '内容' },
    },
    {
      what: 'other columns',
      file: 'name,age\na,1\n',
      error: { reason: 'no-column', column: '快捷编码' },
    },
    { what: 'a column twice', file: '编码,快捷编码,内容\n', error: { reason: 'column-twice' } },
  ])('$what', ({ file, error }) => {
    expect(readPhrases(file)).toMatchObject({ ok: false, error });
  });
  test('a column called __proto__ is a column nobody asked for', () => {
    const read = readPhrases('__proto__,内容,编码\nx,好,a1\n');
    expect(read).toMatchObject({
      ok: true,
      value: { rows: [{ phrase: { code: 'a1', group: '' } }] },
    });
  });
});

test.each([',', ';', '\t', '|'])(
  '42 the separator %j is found by the names of the columns',
  (by) => {
    const file = `编码${by}分类${by}话术\nwh9${by}问候${by}您好，在的\n`;
    expect(readPhrases(file)).toMatchObject({
      ok: true,
      value: { rows: [{ line: 2, phrase: { code: 'wh9', group: '问候', text: '您好，在的' } }] },
    });
  },
);

describe('files are read as UTF-8, then as gb18030', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  test.each<{ what: string; bytes: Uint8Array; out: string }>([
    { what: 'UTF-8', bytes: utf8('您好'), out: '您好' },
    { what: 'UTF-8 with BOM', bytes: utf8('\ufeff您好'), out: '您好' },
    { what: 'GBK', bytes: new Uint8Array([0xc4, 0xfa, 0xba, 0xc3]), out: '您好' },
  ])('$what', ({ bytes, out }) => {
    expect(decodeCsv(bytes)).toEqual({ ok: true, value: out });
  });
  test.each<{ what: string; bytes: readonly number[]; error: string }>([
    { what: '44 .xls', bytes: [0xd0, 0xcf, 0x11, 0xe0, 1], error: 'workbook' },
    { what: '44 .xlsx', bytes: [0x50, 0x4b, 3, 4, 1], error: 'workbook' },
    { what: 'UTF-16', bytes: [0xff, 0xfe, 0x61, 0], error: 'utf-16' },
    { what: '39 NUL', bytes: [0x61, 0, 0x62], error: 'binary' },
    { what: 'neither', bytes: [0xff, 0xff, 0xff], error: 'encoding' },
  ])('$what is refused', ({ bytes, error }) => {
    expect(decodeCsv(new Uint8Array(bytes))).toEqual({ ok: false, error });
  });
});

test('a megabyte of rows is read without holding up the page', () => {
  const file = HEAD + 'a1,问候,您好，这里是暖禾家居\n'.repeat(9000);
  const from = performance.now();
  readPhrases(file);
  expect(performance.now() - from).toBeLessThan(200);
});
