/** Banks → the cards papers are drawn from. */
import type { Item, ItemBank } from '../schema.ts';
import type { ItemCard } from './paper.ts';

/** A 材料题 speaks about its own knowledge points and those of its questions. */
const kpsOf = (item: Item): readonly string[] =>
  item.kind === 'material'
    ? [...new Set([...item.kps, ...item.questions.flatMap((question) => question.kps)])]
    : item.kps;

export const cardOf = (item: Item, lesson: string, chapter: string): ItemCard => ({
  id: item.id,
  rev: item.rev,
  kind: item.kind,
  lesson,
  chapter,
  kps: kpsOf(item),
  difficulty: item.difficulty,
  bloom: item.bloom,
});

/** Cards of all items, bank by bank. A bank of a lesson no chapter has yields none: nothing could load its questions. */
export function cardsOf(
  banks: readonly ItemBank[],
  chapters: readonly {
    readonly id: string;
    readonly lessons: readonly { readonly id: string }[];
  }[],
): readonly ItemCard[] {
  const chapterOf = new Map(
    chapters.flatMap((chapter) => chapter.lessons.map((lesson) => [lesson.id, chapter.id])),
  );
  return banks.flatMap((bank) => {
    const chapter = chapterOf.get(bank.lesson);
    return chapter === undefined
      ? []
      : bank.items.map((item) => cardOf(item, bank.lesson, chapter));
  });
}
