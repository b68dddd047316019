import { describe, expect, it } from 'vitest';
import { writeTable, type Cell } from '../../../src/interop/csv/table.ts';

describe('a table of figures as CSV', () => {
  const cells: [string, Cell, string][] = [
    ['a text', '总分', '"总分"'],
    ['a figure, also a negative one, as it is', -5.5, '"-5.5"'],
    ['nothing as an empty cell', null, '""'],
    ['quotes doubled', '说“好”"了"', '"说“好”""了"""'],
    ['a formula as text', '=cmd|1', `"'=cmd|1"`],
    ['a full-width formula as text', '＝1+1', `"'＝1+1"`],
    ['a line break inside its cell', '一\n二', '"一\n二"'],
  ];
  it.each(cells)('writes %s', (_, cell, text) => {
    expect(writeTable([[cell]])).toBe(`\uFEFF${text}\r\n`);
  });

  it('begins with a mark that makes spreadsheets read UTF-8', () => {
    expect(writeTable([]).charCodeAt(0)).toBe(0xfeff);
  });
});
