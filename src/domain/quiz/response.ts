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
