/**
 * Kinds that look alike share their code: one family, one file of views, one island, one style sheet. A page loads the
 * families it has.
 */
import type { ItemKind } from '../../../domain/quiz/schema.ts';

export type Family = 'choice' | 'typed' | 'placing' | 'writing' | 'material';

export const FAMILY = {
  'single-choice': 'choice',
  'multiple-choice': 'choice',
  'true-false': 'choice',
  'fill-blank': 'typed',
  calculation: 'typed',
  ordering: 'placing',
  matching: 'placing',
  classification: 'placing',
  'short-answer': 'writing',
  'chat-reply': 'writing',
  material: 'material',
} as const satisfies Readonly<Record<ItemKind, Family>>;

export type KindIn<F extends Family> = {
  [K in ItemKind]: (typeof FAMILY)[K] extends F ? K : never;
}[ItemKind];
