/**
 * A cell no spreadsheet takes for a formula. Excel, WPS and others calculate what begins with = + - @ (also in their
 * full-width forms and behind spaces) and obey a leading tab or line break; an apostrophe in front stops them. The
 * apostrophe is taken away again when the file is read, and text that had one of its own keeps it.
 */
const FORMULA = /^'*\s*[=+\-@＝＋－＠﹣−\t\r\n]/u;
const GUARDED = /^'+\s*[=+\-@＝＋－＠﹣−\t\r\n]/u;

/** @example guarded('=1+1') // "'=1+1" */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The inverse of `guarded`. @example unguarded("'=1+1") // '=1+1' */
export const unguarded = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);
