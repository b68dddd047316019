/** What the address asks for: a paper of the course, one the learner put together, what was missed, or an open attempt. */
import { fail, ok, type Result } from '../../domain/shared/result.ts';

export type Request =
  | { readonly kind: 'attempt'; readonly sitting: string }
  /** `seed` null: a new one each time. */
  | { readonly kind: 'course'; readonly paper: string; readonly seed: string | null }
  | { readonly kind: 'own'; readonly query: URLSearchParams; readonly seed: string | null }
  /** Of one paper handed in, of one chapter, or (both null) the whole wrong book. */
  | { readonly kind: 'missed'; readonly sitting: string | null; readonly chapter: string | null };

/** The parameter that cannot be understood. */
export type RequestError = 'paper' | 'sitting' | 'seed' | 'chapter';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const isId = (text: string): boolean => text.length <= 64 && ID.test(text);
/** Sittings and seeds are made by us or chosen by a teacher: short, one line. */
const isName = (text: string): boolean => /^[\p{L}\p{N}._|-]{1,64}$/u.test(text);

/**
 * @example readRequest(new URLSearchParams('paper=bargain-quiz'))
 * // { ok: true, value: { kind: 'course', paper: 'bargain-quiz', seed: null } }
 */
export function readRequest(query: URLSearchParams): Result<Request, RequestError> {
  const paper = query.get('paper');
  const sitting = query.get('sitting');
  const seed = query.get('seed');
  const chapter = query.get('chapter');
  if (seed !== null && !isName(seed)) return fail('seed');
  if (sitting !== null && !isName(sitting)) return fail('sitting');
  if (paper === null) return sitting === null ? fail('paper') : ok({ kind: 'attempt', sitting });
  if (!isId(paper)) return fail('paper');
  if (paper === 'own') return ok({ kind: 'own', query, seed });
  if (paper !== 'missed') return ok({ kind: 'course', paper, seed });
  return chapter !== null && !isId(chapter)
    ? fail('chapter')
    : ok({ kind: 'missed', sitting, chapter });
}
