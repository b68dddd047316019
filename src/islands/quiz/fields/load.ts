/**
 * The view of every question kind, loaded when one is needed: for pages that find out in the browser what they ask
 * (papers, review). A page that knows its questions when it is built takes a family's island (ChoiceQuiz.tsx …).
 */
import type { ItemKind } from '../../../domain/quiz/schema.ts';
import type { View } from './view.ts';

/** With the looks of a family come its styles. */
const placing = async () =>
  (await Promise.all([import('./placing.tsx'), import('./placing.css')]))[0];
const writing = async () =>
  (await Promise.all([import('./writing.tsx'), import('./writing.css')]))[0];
const material = async () =>
  (
    await Promise.all([
      import('./material.tsx'),
      import('./material.css'),
      import('./writing.css'),
      import('./placing.css'),
    ])
  )[0];

const LOADERS = {
  'single-choice': async () => (await import('./choice.tsx')).singleChoice,
  'multiple-choice': async () => (await import('./choice.tsx')).multipleChoice,
  'true-false': async () => (await import('./choice.tsx')).trueFalse,
  'fill-blank': async () => (await import('./typed.tsx')).fillBlank,
  calculation: async () => (await import('./typed.tsx')).calculation,
  ordering: async () => (await placing()).ordering,
  matching: async () => (await placing()).matching,
  classification: async () => (await placing()).classification,
  'short-answer': async () => (await writing()).shortAnswer,
  'chat-reply': async () => (await writing()).chatReply,
  material: async () => (await material()).material,
} satisfies { readonly [K in ItemKind]: () => Promise<View<K>> };

/** The view of one kind; `satisfies` above proves the cast. Rejects when the code cannot be fetched. */
export const loadView = <K extends ItemKind>(kind: K): Promise<View<K>> =>
  LOADERS[kind]() as unknown as Promise<View<K>>;
