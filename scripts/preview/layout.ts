/** Chinese and Latin text set in a terminal of 80 columns, where a Chinese character takes two. */

export const COLUMNS = 80;

/** East Asian Wide and Fullwidth characters, and emoji (Unicode 16, by blocks). */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /[\p{M}\p{Cf}]/u;

/** Columns a text takes. @example widthOf('7天') // 3 */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NO_WIDTH.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Signs that begin no line. */
const CLOSING = /^[，。！？；：、”’）】》」』…,.!?;:)%]/u;
/** Signs that end no line. */
const OPENING = /[“‘（【《「『(]$/u;

/** Words, figures and single Chinese characters; what must not be torn apart is one piece. */
function pieces(text: string): string[] {
  const list: string[] = [];
  for (const piece of text.match(/(?:[\p{L}\p{N}_./%+-]|(?<=\d),(?=\d))+|\s+|./gsu) ?? []) {
    const parts = WIDE.test(piece) ? [...piece] : [piece];
    for (const part of parts) {
      const before = list.at(-1);
      const glued = before !== undefined && (CLOSING.test(part) || OPENING.test(before));
      if (glued && /\S/.test(before) && /\S/.test(part)) list[list.length - 1] = before + part;
      else list.push(part);
    }
  }
  return list;
}

/** Lines of at most `columns`; newlines of the text stay. A piece longer than a line stands alone and sticks out. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (const piece of pieces(paragraph)) {
      if (line !== '' && widthOf(line + piece.trimEnd()) > columns) {
        lines.push(line.trimEnd());
        line = '';
      }
      if (line !== '' || /\S/.test(piece)) line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}

/** Cut to a width, with an ellipsis. */
export function cut(text: string, columns: number): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (widthOf(flat) <= columns) return flat;
  let kept = '';
  for (const char of flat) {
    if (widthOf(kept + char) > columns - 1) break;
    kept += char;
  }
  return `${kept}…`;
}

/** Filled with spaces on the right. */
export const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - widthOf(text)));

export type Sign = 'right' | 'wrong' | 'none';

export interface Row {
  readonly sign?: Sign;
  /** An id or outcome in a column of its own. */
  readonly label?: string;
  readonly text: string;
  /** Said about it, below. */
  readonly under?: readonly Row[];
}

export interface Block {
  readonly title: string;
  readonly rows: readonly Row[];
}

const SIGNS: Readonly<Record<Sign, string>> = { right: '✓', wrong: '✗', none: ' ' };
const ESCAPES = { bold: '1', faint: '2', green: '32', red: '31' } as const;

/** Blocks as lines. @param isColoured with ANSI colours; without them signs and titles say the same */
export function layOut(blocks: readonly Block[], isColoured: boolean): string[] {
  const paint = (style: keyof typeof ESCAPES, text: string): string =>
    isColoured && text.trim() !== '' ? `\u001b[${ESCAPES[style]}m${text}\u001b[0m` : text;

  function rowLines(row: Row, indent: number, labels: number): string[] {
    const sign = row.sign === undefined ? '' : `${SIGNS[row.sign]} `;
    const label = labels > 0 ? `${pad(row.label ?? '', labels)}  ` : '';
    const margin = indent + widthOf(sign) + widthOf(label);
    const painted =
      row.sign === undefined ? sign : paint(row.sign === 'wrong' ? 'red' : 'green', sign);
    const lines = wrap(row.text, COLUMNS - margin).map((line, index) =>
      index === 0
        ? `${' '.repeat(indent)}${painted}${label}${line}`
        : `${' '.repeat(margin)}${line}`,
    );
    return [
      ...lines.map((line) => line.trimEnd()),
      ...rowsLines(row.under ?? [], margin).map((line) => paint('faint', line)),
    ];
  }

  function rowsLines(rows: readonly Row[], indent: number): string[] {
    const labels = Math.max(0, ...rows.map((row) => widthOf(row.label ?? '')));
    return rows.flatMap((row) => rowLines(row, indent, labels));
  }

  return blocks.flatMap(({ title, rows }, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(title, COLUMNS).map((line) => paint('bold', line)),
    ...rowsLines(rows, 2),
  ]);
}
