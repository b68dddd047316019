/** Which items a rule of a spec speaks about. */
import type { ItemCard } from './paper.ts';
import type { Pick } from './schema.ts';

/** A pick made ready for many cards: every part given must hold, a list holds when it names the card's value. */
export function compilePick(pick: Pick): (card: ItemCard) => boolean {
  const tests: ((card: ItemCard) => boolean)[] = [];
  const named = (list: readonly string[] | undefined, value: (card: ItemCard) => string): void => {
    if (list === undefined) return;
    const set = new Set(list);
    tests.push((card) => set.has(value(card)));
  };
  named(pick.chapters, (card) => card.chapter);
  named(pick.lessons, (card) => card.lesson);
  named(pick.kinds, (card) => card.kind);
  named(pick.difficulty, (card) => card.difficulty);
  named(pick.bloom, (card) => card.bloom);
  named(pick.items, (card) => card.id);
  if (pick.kps !== undefined) {
    const kps = new Set(pick.kps);
    tests.push((card) => card.kps.some((kp) => kps.has(kp)));
  }
  return (card) => tests.every((test) => test(card));
}

/** The cards a pick speaks about, in the order given. */
export const poolOf = (pick: Pick, cards: readonly ItemCard[]): readonly ItemCard[] =>
  cards.filter(compilePick(pick));
