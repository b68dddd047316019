/** Every question kind, loaded when one is needed: a learner who chooses never downloads the arithmetic. */
import type { Kind } from '../kind.ts';
import type { ItemKind } from '../schema.ts';

const LOADERS = {
  'single-choice': async () => (await import('./single-choice/index.ts')).singleChoice,
  'multiple-choice': async () => (await import('./multiple-choice/index.ts')).multipleChoice,
  'true-false': async () => (await import('./true-false/index.ts')).trueFalse,
  'fill-blank': async () => (await import('./fill-blank/index.ts')).fillBlank,
  calculation: async () => (await import('./calculation/index.ts')).calculation,
  ordering: async () => (await import('./ordering/index.ts')).ordering,
  matching: async () => (await import('./matching/index.ts')).matching,
  classification: async () => (await import('./classification/index.ts')).classification,
  'short-answer': async () => (await import('./short-answer/index.ts')).shortAnswer,
  'chat-reply': async () => (await import('./chat-reply/index.ts')).chatReply,
  material: async () => (await import('./material/index.ts')).material,
} satisfies { readonly [K in ItemKind]: () => Promise<Kind<K>> };

/** The functions of one kind; `satisfies` above proves the cast. Rejects when the code cannot be fetched. */
export const loadKind = <K extends ItemKind>(kind: K): Promise<Kind<K>> =>
  LOADERS[kind]() as unknown as Promise<Kind<K>>;
