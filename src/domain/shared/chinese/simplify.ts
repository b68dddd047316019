/**
 * 繁→简, character by character. The table (simplify-table.ts) is two lists of numbers in the order of the traditional
 * characters: the step in Unicode from one traditional character to the next, and the place of its simplified form
 * after the first ideograph. Numbers are written to base 32 in columns – the first digits of all, then the second
 * digits of all – because gzip makes a third less of a table written so than of the characters themselves.
 */
import { FIRST_CHARACTER, SIMPLIFIED, STEPS } from './simplify-table.ts';

const numberAt = (columns: readonly string[], index: number): number =>
  parseInt(columns.map((digits) => digits.charAt(index)).join(''), 32);

/** Traditional characters with their simplified form. */
export type Simplified = ReadonlyMap<string, string>;

/** @example SIMPLE.get('貨') // '货' */
export const SIMPLE: Simplified = readTable();

function readTable(): Map<string, string> {
  const simple = new Map<string, string>();
  const count = STEPS[0]?.length ?? 0;
  for (let index = 0, code = FIRST_CHARACTER; index < count; index++) {
    code += numberAt(STEPS, index);
    simple.set(
      String.fromCharCode(code),
      String.fromCharCode(FIRST_CHARACTER + numberAt(SIMPLIFIED, index)),
    );
  }
  return simple;
}
