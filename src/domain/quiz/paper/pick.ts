/** Which items a rule of a spec speaks about. */
import type { ItemCard } from './paper.ts';
import type { Pick } from './schema.ts';

const setOf = (list: readonly string[] | undefined): ReadonlySet<string> | null =>
  list === undefined ? null : new Set(list);

/** A pick made ready for many cards: every part given must hold, a list holds when it names the card's value. */
export function compilePick(pick: Pick): (card: ItemCard) => boolean {
  const chapters = setOf(pick.chapters);
  const lessons = setOf(pick.lessons);
  const kps = setOf(pick.kps);
  const kinds = setOf(pick.kinds);
  const difficulty = setOf(pick.difficulty);
  const bloom = setOf(pick.bloom);
  const items = setOf(pick.items);
  return (card) =>
    (chapters === null || chapters.has(card.chapter)) &&
    (lessons === null || lessons.has(card.lesson)) &&
    (kinds === null || kinds.has(card.kind)) &&
    (difficulty === null || difficulty.has(card.difficulty)) &&
    (bloom === null || bloom.has(card.bloom)) &&
    (items === null || items.has(card.id)) &&
    (kps === null || card.kps.some((kp) => kps.has(kp)));
}

/** The cards a pick speaks about, in the order given. */
export const poolOf = (pick: Pick, cards: readonly ItemCard[]): readonly ItemCard[] =>
  cards.filter(compilePick(pick));
