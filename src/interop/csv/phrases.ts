/**
 * Quick phrases as CSV, as 千牛 exports them: one row a phrase, the columns 快捷编码, 分组, 内容 in any order. Read by
 * position, never as objects, so a column called `__proto__` is a column nobody asked for.
 */
import Papa from 'papaparse';
import type { RefusedRow, WrittenRow } from '../../domain/phrases/merge.ts';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { guarded, unguarded } from './cell.ts';

const COLUMNS = ['快捷编码', '分组', '内容'] as const;
type Field = 'code' | 'group' | 'text';

/** Names other tables use for the same. */
const FIELD_OF: ReadonlyMap<string, Field> = new Map([
  ...['快捷编码', '编码', '快捷短语编码', '短语编码', 'code'].map(
    (name) => [name, 'code'] as const,
  ),
  ...['分组', '分类', '短语分组', '分组名称', '阶段', 'group', 'stage'].map(
    (name) => [name, 'group'] as const,
  ),
  ...['内容', '短语', '短语内容', '快捷短语', '话术', 'text', 'content'].map(
    (name) => [name, 'text'] as const,
  ),
]);

export type PhrasesFileError =
  | { readonly reason: 'empty' }
  /** The first row names no column of phrases, or not these. */
  | { readonly reason: 'no-column'; readonly column: (typeof COLUMNS)[number] }
  | { readonly reason: 'column-twice'; readonly column: string }
  | { readonly reason: 'too-many-rows'; readonly limit: number };

export interface PhrasesFile {
  readonly rows: readonly WrittenRow[];
  readonly refused: readonly RefusedRow[];
}

const SEPARATORS = [',', '\t', ';', '|'] as const;
/** More rows than a file of phrases has; the rest of a damaged file is not worth reading. */
const MAX_ROWS = 10_000;

const nameOf = (cell: string): string =>
  cell
    .normalize('NFKC')
    .replace(/[\s\ufeff]/gu, '')
    .toLowerCase();

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: boolean;
}

/** Rows with the line each begins in; a quoted cell may hold line breaks. */
function rowsOf(text: string, delimiter: string, most: number): readonly Row[] {
  const rows: Row[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      if (data.some((cell) => cell.trim() !== ''))
        rows.push({
          line,
          cells: data,
          broken: errors.some(({ type }) => type === 'Quotes'),
        });
      line += text.slice(read, meta.cursor).match(/\r\n|\n|\r/gu)?.length ?? 0;
      read = meta.cursor;
      if (rows.length >= most) parser.abort();
    },
  });
  return rows;
}

/** The first row's names by the separator that makes most of them known. */
function separatorOf(text: string): string {
  const known = (delimiter: string): number =>
    (rowsOf(text.slice(0, 4096), delimiter, 1)[0]?.cells ?? []).filter((cell) =>
      FIELD_OF.has(nameOf(cell)),
    ).length;
  return SEPARATORS.reduce<string>(
    (best, delimiter) => (known(delimiter) > known(best) ? delimiter : best),
    ',',
  );
}

/** Reads the text of a file; rows that cannot be rows are refused with their line. */
export function readPhrases(file: string): Result<PhrasesFile, PhrasesFileError> {
  const text = file.replace(/^\ufeff/, '');
  const all = rowsOf(text, separatorOf(text), MAX_ROWS + 2);
  const [head, ...body] = all;
  if (head === undefined) return fail({ reason: 'empty' });
  if (body.length > MAX_ROWS) return fail({ reason: 'too-many-rows', limit: MAX_ROWS });
  const at: Partial<Record<Field, number>> = {};
  for (const [index, cell] of head.cells.entries()) {
    const field = FIELD_OF.get(nameOf(cell));
    if (field === undefined) continue;
    if (at[field] !== undefined) return fail({ reason: 'column-twice', column: cell.slice(0, 20) });
    at[field] = index;
  }
  const { code, text: content, group } = at;
  if (code === undefined) return fail({ reason: 'no-column', column: '快捷编码' });
  if (content === undefined) return fail({ reason: 'no-column', column: '内容' });
  const rows: WrittenRow[] = [];
  const refused: RefusedRow[] = [];
  for (const { line, cells, broken } of body) {
    const cell = (index: number | undefined): string =>
      index === undefined ? '' : unguarded(cells[index] ?? '');
    const extra = cells.slice(head.cells.length).some((one) => one.trim() !== '');
    if (broken) refused.push({ line, problem: { reason: 'quote' } });
    else if (extra || cells.length <= Math.max(code, content))
      refused.push({
        line,
        problem: { reason: 'columns', found: cells.length, expected: head.cells.length },
      });
    else rows.push({ line, phrase: { code: cell(code), group: cell(group), text: cell(content) } });
  }
  return ok({ rows, refused });
}

/** A file any spreadsheet opens: BOM, every cell quoted, no cell a formula. */
export const writePhrases = (phrases: readonly QuickPhrase[]): string =>
  `\ufeff${Papa.unparse(
    {
      fields: [...COLUMNS],
      data: phrases.map(({ code, group, text }) => [code, group, text].map(guarded)),
    },
    { quotes: true, newline: '\r\n' },
  )}\r\n`;
