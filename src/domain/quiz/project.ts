/**
 * What a page may carry of an item. Whatever reaches an island's props stands readable in the page's HTML, so a
 * projection names the fields it lets through; key, feedback and formulas never are among them.
 */
import { kindOf, type PublicOf } from './kinds/index.ts';
import type { Item, ItemKind } from './schema.ts';
import { randomFrom } from '../shared/prng.ts';

/** An item without its key and feedback, figures filled in; a union discriminated by `kind`. */
export type PublicItem = { [K in ItemKind]: PublicOf<K> }[ItemKind];

/** @example projectItem(item, 'seed').prompt.stem // '一件 128 元的抱枕……' */
export const projectItem = (item: Item, seed: string): PublicItem =>
  kindOf(item.kind).project(item as never, seed) as PublicItem;

/** True when another seed gives other figures. */
export const isParametrised = (kind: ItemKind): boolean => kindOf(kind).parametrised;

/**
 * The item with its options in another order, for display only: answers and feedback name option ids, so the order
 * never changes a mark. Pinned options keep their place, the others change places among themselves. Items without
 * options come back as they are; the questions of a 材料题 are shuffled each for itself.
 */
export function shuffleOptions<T extends PublicItem>(item: T, seed: string): T {
  if ('questions' in item) {
    return { ...item, questions: item.questions.map((part) => shuffleOptions(part, seed)) };
  }
  if (!('options' in item.prompt)) return item;
  const { options } = item.prompt;
  const movable = randomFrom(`${seed}|${item.id}|options`).shuffle(
    options.filter(({ pinned }) => pinned !== true),
  );
  let next = 0;
  const shuffled = options.map((option) =>
    option.pinned === true ? option : (movable[next++] ?? option),
  );
  return { ...item, prompt: { ...item.prompt, options: shuffled } };
}
