/** The names of all question kinds, in the order they are listed to a learner. */
import type { ItemKind } from './schema.ts';

const ORDER = {
  'single-choice': 0,
  'multiple-choice': 1,
  'true-false': 2,
  'fill-blank': 3,
  calculation: 4,
  ordering: 5,
  matching: 6,
  classification: 7,
  'short-answer': 8,
  'chat-reply': 9,
  material: 10,
} satisfies Readonly<Record<ItemKind, number>>;

export const ITEM_KINDS = Object.keys(ORDER) as readonly ItemKind[] as [ItemKind, ...ItemKind[]];
