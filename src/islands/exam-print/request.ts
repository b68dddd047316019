/** Which paper is printed: the course's or an own one, with which seed, with or without its key. */
import { ownSpec } from '../../domain/quiz/paper/own.ts';
import { parseOwn, type OwnProblem } from '../../domain/quiz/paper/own-query.ts';
import type { PaperSpec } from '../../domain/quiz/paper/schema.ts';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import strings from 'virtual:ui/exam';

export interface PrintRequest {
  readonly paper: string;
  /** null: one is to be made. */
  readonly seed: string | null;
  readonly key: boolean;
}

/** A seed is read off paper and typed again: letters, figures and hyphens. */
export const isSeed = (text: string): boolean => /^[\p{L}\p{N}-]{1,40}$/u.test(text);

/** null when no paper is named. A seed that is none counts as not given. */
export function readPrint(query: URLSearchParams): PrintRequest | null {
  const paper = query.get('paper');
  if (paper === null || paper === '') return null;
  const seed = query.get('seed') ?? '';
  return { paper, seed: isSeed(seed) ? seed : null, key: query.get('key') === '1' };
}

/** The query with seed and key as they are now; an own paper's choices stay in it. */
export function writePrint(query: URLSearchParams, seed: string, key: boolean): string {
  const next = new URLSearchParams(query);
  next.set('seed', seed);
  next.set('key', key ? '1' : '0');
  return `?${next}`;
}

export type NoSpec =
  { readonly kind: 'unknown' } | { readonly kind: 'own'; readonly problems: readonly OwnProblem[] };

export function specOf(
  { paper }: PrintRequest,
  query: URLSearchParams,
  papers: readonly PaperSpec[],
): Result<PaperSpec, NoSpec> {
  if (paper !== 'own') {
    const spec = papers.find(({ id }) => id === paper);
    return spec === undefined ? fail({ kind: 'unknown' }) : ok(spec);
  }
  const choice = parseOwn(query);
  if (!choice.ok) return fail({ kind: 'own', problems: choice.error });
  const { paperTitle, paperSummary } = strings.own;
  return ok(ownSpec(choice.value, { title: paperTitle, summary: paperSummary }));
}
