/** The look of every question kind, one line each. */
import type { ItemKind } from '../../../domain/quiz/schema.ts';
import { multipleChoice, singleChoice, trueFalse } from './choice.tsx';
import { calculation, fillBlank } from './typed.tsx';
import type { View } from './view.ts';

const VIEWS = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'fill-blank': fillBlank,
  calculation,
} satisfies { readonly [K in ItemKind]: View<K> };

/** The view of an item's kind; `satisfies` above proves the cast. */
export const viewOf = <K extends ItemKind>(kind: K): View<K> => VIEWS[kind] as unknown as View<K>;
