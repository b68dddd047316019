/**
 * The text of a file somebody chose. Its size is checked before a byte is read, and the bytes must be UTF-8: a file
 * in another encoding is refused rather than read with holes.
 */
import { fail, ok, type Result } from '../domain/shared/result.ts';

export type FileError =
  | { readonly reason: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly reason: 'not-text' }
  /** Gone, locked, or not allowed. */
  | { readonly reason: 'unreadable' };

/** `limit` in bytes. */
export async function readTextFile(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  limit: number,
): Promise<Result<string, FileError>> {
  if (file.size > limit) return fail({ reason: 'too-large', size: file.size, limit });
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return fail({ reason: 'unreadable' });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return fail({ reason: 'not-text' });
  }
}
