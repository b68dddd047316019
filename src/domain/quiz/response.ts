/**
 * What a learner answered, as stored in learning records. One shape per kind; plain JSON.
 * Choice kinds name option ids, so shuffling options never changes an answer's meaning.
 */
export type Response =
  | { readonly kind: 'single-choice'; readonly option: string | null }
  | { readonly kind: 'multiple-choice'; readonly options: readonly string[] }
  | { readonly kind: 'true-false'; readonly value: boolean | null }
  | { readonly kind: 'fill-blank'; readonly blanks: Readonly<Record<string, string>> }
  | { readonly kind: 'calculation'; readonly answers: Readonly<Record<string, string>> };
