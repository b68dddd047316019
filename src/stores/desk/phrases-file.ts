/** Phrases as a CSV file, out and in. Loaded when somebody imports or exports: papaparse comes with it. */
import { mergePhrases, type Merge } from '../../domain/phrases/merge.ts';
import type { OwnPhrase, QuickPhrase } from '../../domain/phrases/phrase.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import { decodeCsv, type DecodeError } from '../../interop/csv/decode.ts';
import { readPhrases, writePhrases, type PhrasesFileError } from '../../interop/csv/phrases.ts';
import { downloadText } from '../../platform/download.ts';

/** Bytes; two thousand long phrases are half of it. */
export const MAX_FILE = 2_000_000;

export type ImportError =
  | { readonly reason: 'too-large'; readonly limit: number }
  | { readonly reason: 'unreadable' }
  | { readonly reason: DecodeError }
  | PhrasesFileError;

/** What a file would change; nothing is written. */
export async function previewPhrases(
  file: Pick<Blob, 'size' | 'arrayBuffer'>,
  own: readonly OwnPhrase[],
  course: ReadonlyMap<string, string>,
): Promise<Result<Merge, ImportError>> {
  if (file.size > MAX_FILE) return fail({ reason: 'too-large', limit: MAX_FILE });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return fail({ reason: 'unreadable' });
  }
  const text = decodeCsv(bytes);
  if (!text.ok) return fail({ reason: text.error });
  const read = readPhrases(text.value);
  if (!read.ok) return read;
  return ok(mergePhrases(read.value.rows, read.value.refused, own, course));
}

export function exportPhrases(phrases: readonly QuickPhrase[], name: string): void {
  downloadText(name, writePhrases(phrases), 'text/csv');
}
