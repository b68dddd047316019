/** Files a learner takes along: a table of figures, a recording. */
import { writeTable, type Cell } from '../interop/csv/table.ts';
import { downloadText } from '../platform/download.ts';

export const saveTable = (name: string, rows: readonly (readonly Cell[])[]): void =>
  downloadText(name, writeTable(rows), 'text/csv');

export const saveJson = (name: string, text: string): void => downloadText(name, text);
