/** Every question kind: those that stand alone (parts.ts) and 材料题, which is made of them. */
import type { Kind } from '../kind.ts';
import type { ItemKind } from '../schema.ts';
import { material } from './material/index.ts';
import { PART_KINDS } from './parts.ts';

export const KINDS = {
  ...PART_KINDS,
  material,
} satisfies { readonly [K in ItemKind]: Kind<K> };

/** What a page may carry of one kind. */
export type PublicOf<K extends ItemKind> = ReturnType<(typeof KINDS)[K]['project']>;

/**
 * The functions of an item's kind. TypeScript cannot follow that item and functions are of the same kind, so the cast
 * stands here; `satisfies` above proves the map.
 */
export const kindOf = <K extends ItemKind>(kind: K): Kind<K> => KINDS[kind] as unknown as Kind<K>;
