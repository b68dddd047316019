/**
 * A table of figures as CSV: every cell quoted, texts guarded against being taken for formulas (cell.ts), figures written
 * by us left as they are, so that a spreadsheet can calculate with them. Begins with a BOM: Excel reads it as UTF-8.
 */
import { guarded } from './cell.ts';

export type Cell = string | number | null;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** @example writeTable([['总分', 82.5], ['=1', null]]) // '\\ufeff"总分","82.5"\\r\\n"\\'=1",""\\r\\n' */
export function writeTable(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) =>
    row
      .map((cell) => {
        if (cell === null) return quoted('');
        return quoted(typeof cell === 'number' ? String(cell) : guarded(cell));
      })
      .join(','),
  );
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}
