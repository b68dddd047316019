/**
 * Where a piece of content came from. `assembleContent` remembers it for every entry, so that checks over the
 * assembled course can still name file, key and line.
 */
import type { Problem } from './content.ts';
import { showPath, type KeyPath, type RawDocument } from './raw.ts';

export type Place = Pick<Problem, 'file' | 'at' | 'line'>;

export interface Places {
  /** The place of a key inside an entry (a lesson, a bank, an item, a dialogue, a term …). */
  of(entry: object, path?: KeyPath): Place;
  /** The place of a line (1-based) of a lesson's body. */
  ofBody(entry: object, bodyLine: number): Place;
}

export interface PlaceRegister extends Places {
  put(entry: object, document: RawDocument, path: KeyPath): void;
}

export function createPlaces(): PlaceRegister {
  const origins = new WeakMap<object, { document: RawDocument; path: KeyPath }>();
  const unknown: Place = { file: 'content/', at: '(unknown)' };
  return {
    put: (entry, document, path) => void origins.set(entry, { document, path }),
    of(entry, path = []) {
      const origin = origins.get(entry);
      if (origin === undefined) return unknown;
      const full = [...origin.path, ...path];
      const line = origin.document.lineOf(full);
      return {
        file: origin.document.file,
        at: showPath(origin.document.data, full),
        ...(line === undefined ? {} : { line }),
      };
    },
    ofBody(entry, bodyLine) {
      const origin = origins.get(entry);
      if (origin === undefined) return unknown;
      const line = (origin.document.bodyLine ?? 1) + bodyLine - 1;
      return { file: origin.document.file, at: 'text', line };
    },
  };
}
