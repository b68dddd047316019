/** What a file of phrases would change: every row new, changed, already there, or refused with its reason. */
import {
  checkPhrase,
  codeOf,
  MAX_PHRASES,
  type OwnPhrase,
  type PhraseProblem,
  type QuickPhrase,
} from './phrase.ts';

/** A row of a file, `line` being where it begins (1 is the first line). */
export interface WrittenRow {
  readonly line: number;
  readonly phrase: QuickPhrase;
}

export type RowProblem =
  | PhraseProblem
  /** Not as many cells as the first row has names. */
  | { readonly reason: 'columns'; readonly found: number; readonly expected: number }
  /** A quotation mark that is never closed, or text behind a closed one. */
  | { readonly reason: 'quote' }
  /** The same code stands further up in the file. */
  | { readonly reason: 'twice'; readonly code: string; readonly first: number }
  | { readonly reason: 'too-many'; readonly limit: number };

export interface RefusedRow {
  readonly line: number;
  readonly problem: RowProblem;
}

export interface Merge {
  readonly fresh: readonly WrittenRow[];
  readonly changed: readonly (WrittenRow & { readonly before: OwnPhrase })[];
  readonly same: number;
  /** In order of their lines. */
  readonly refused: readonly RefusedRow[];
}

/** Compares rows with what is there; nothing is changed. `course`: texts of the course's own phrases by code. */
export function mergePhrases(
  rows: readonly WrittenRow[],
  refused: readonly RefusedRow[],
  own: readonly OwnPhrase[],
  course: ReadonlyMap<string, string>,
): Merge {
  const mine = new Map(own.map((phrase) => [phrase.code, phrase]));
  const seen = new Map<string, number>();
  const fresh: WrittenRow[] = [];
  const changed: (WrittenRow & { before: OwnPhrase })[] = [];
  const problems: RefusedRow[] = [...refused];
  let same = 0;
  for (const { line, phrase: written } of rows) {
    const first = seen.get(codeOf(written.code));
    const refuse = (problem: RowProblem): void => void problems.push({ line, problem });
    if (first !== undefined) {
      refuse({ reason: 'twice', code: codeOf(written.code), first });
      continue;
    }
    // A file of everything can be read back: the course's own rows change nothing.
    if (course.get(codeOf(written.code)) === written.text.trim()) {
      same += 1;
      continue;
    }
    const checked = checkPhrase(written, (code) => (course.has(code) ? 'course' : null));
    if (!checked.ok) {
      refuse(checked.error);
      continue;
    }
    const phrase = checked.value;
    seen.set(phrase.code, line);
    const before = mine.get(phrase.code);
    if (before === undefined) {
      if (own.length + fresh.length >= MAX_PHRASES)
        refuse({ reason: 'too-many', limit: MAX_PHRASES });
      else fresh.push({ line, phrase });
    } else if (before.text === phrase.text && before.group === phrase.group) same += 1;
    else changed.push({ line, phrase, before });
  }
  return { fresh, changed, same, refused: problems.toSorted((a, b) => a.line - b.line) };
}
