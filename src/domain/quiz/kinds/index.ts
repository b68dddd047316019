/** Every question kind, one line each. A kind missing here is a type error. */
import type { Kind } from '../kind.ts';
import type { ItemKind } from '../schema.ts';
import { calculation } from './calculation/index.ts';
import { fillBlank } from './fill-blank/index.ts';
import { multipleChoice } from './multiple-choice/index.ts';
import { singleChoice } from './single-choice/index.ts';
import { trueFalse } from './true-false/index.ts';

export const KINDS = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'fill-blank': fillBlank,
  calculation,
} satisfies { readonly [K in ItemKind]: Kind<K> };

/** What a page may carry of one kind. */
export type PublicOf<K extends ItemKind> = ReturnType<(typeof KINDS)[K]['project']>;

/**
 * The functions of an item's kind. TypeScript cannot follow that item and functions are of the same kind, so the one
 * cast of the quiz stands here; `satisfies` above proves the map.
 */
export const kindOf = <K extends ItemKind>(kind: K): Kind<K> => KINDS[kind] as unknown as Kind<K>;
