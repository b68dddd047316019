/**
 * What a learner answered, as stored in learning records. One shape per kind; plain JSON.
 * Choice kinds name option ids, so shuffling options never changes an answer's meaning.
 */
export type PartResponse =
  | { readonly kind: 'single-choice'; readonly option: string | null }
  | { readonly kind: 'multiple-choice'; readonly options: readonly string[] }
  | { readonly kind: 'true-false'; readonly value: boolean | null }
  | { readonly kind: 'fill-blank'; readonly blanks: Readonly<Record<string, string>> }
  | { readonly kind: 'calculation'; readonly answers: Readonly<Record<string, string>> }
  /** The steps placed so far, first to last. */
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  /** Left id → right id, for the rows answered so far. */
  | { readonly kind: 'matching'; readonly pairs: Readonly<Record<string, string>> }
  /** Thing id → group id, for the things placed so far. */
  | { readonly kind: 'classification'; readonly groups: Readonly<Record<string, string>> }
  | { readonly kind: 'short-answer'; readonly text: string }
  | { readonly kind: 'chat-reply'; readonly text: string };

export type Response =
  | PartResponse
  /** Question id → its answer, for the questions answered so far. */
  | { readonly kind: 'material'; readonly answers: Readonly<Record<string, PartResponse>> };

/** Nothing was chosen, placed or typed. @example isBlank({ kind: 'ordering', order: [] }) // true */
export function isBlank({ kind: _, ...given }: Response): boolean {
  return Object.values(given as Readonly<Record<string, unknown>>).every(isNothing);
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (typeof value === 'object' &&
    Object.entries(value).every(([at, one]) => at === 'kind' || isNothing(one)));
