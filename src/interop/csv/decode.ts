/**
 * The text of a CSV file. Chinese spreadsheets write UTF-8 with a BOM or GBK (gb18030 covers it); UTF-8 is tried first
 * and strictly, so that GBK is never read as UTF-8 with holes. What is no text at all is told apart by its first bytes.
 */
import { fail, ok, type Result } from '../../domain/shared/result.ts';

export type DecodeError =
  /** An Excel workbook (.xls, .xlsx, also encrypted): save it as CSV. */
  | 'workbook'
  /** UTF-16 (“Unicode text”): save it as CSV UTF-8. */
  | 'utf-16'
  /** Neither UTF-8 nor gb18030. */
  | 'encoding'
  /** NUL: a program or picture, whatever its name says. */
  | 'binary';

const begins = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

export function decodeCsv(bytes: Uint8Array): Result<string, DecodeError> {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0) || begins(bytes, 0x50, 0x4b, 0x03, 0x04))
    return fail('workbook');
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff)) return fail('utf-16');
  if (bytes.includes(0)) return fail('binary');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return ok(new TextDecoder(encoding, { fatal: true }).decode(bytes));
    } catch {
      // Not this encoding.
    }
  }
  return fail('encoding');
}
