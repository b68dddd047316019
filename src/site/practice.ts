/** Questions and dialogues by lesson and chapter, and what a page may show of them. */
import type { Dialogue } from '../domain/dialogue/schema.ts';
import type { Item } from '../domain/quiz/schema.ts';
import { banks, dialogues } from './content.ts';
import { outline, type ChapterRef, type LessonRef } from './course.ts';

export async function itemsOf(lesson: string): Promise<readonly Item[]> {
  return (await banks()).filter((bank) => bank.lesson === lesson).flatMap((bank) => bank.items);
}

/** An item with the lesson whose bank it belongs to. */
export async function itemById(
  id: string,
): Promise<{ readonly item: Item; readonly lesson: string }> {
  for (const bank of await banks()) {
    const item = bank.items.find((candidate) => candidate.id === id);
    if (item) return { item, lesson: bank.lesson };
  }
  throw new Error(`<Quiz id="${id}">: no file of content/items/ has such an item`);
}

export async function dialogueById(id: string): Promise<Dialogue> {
  const dialogue = (await dialogues()).find((candidate) => candidate.id === id);
  if (!dialogue)
    throw new Error(`<Dialogue id="${id}">: content/dialogues/${id}.yaml does not exist`);
  return dialogue;
}

export interface PracticeChapter {
  readonly chapter: ChapterRef;
  readonly dialogues: readonly Dialogue[];
  readonly banks: readonly { readonly lesson: LessonRef; readonly items: readonly Item[] }[];
}

/** Chapters that have something to practise. */
export async function practice(): Promise<readonly PracticeChapter[]> {
  const [chapters, allDialogues, allBanks] = await Promise.all([outline(), dialogues(), banks()]);
  return chapters
    .map((chapter) => ({
      chapter,
      dialogues: allDialogues.filter((dialogue) => dialogue.chapter === chapter.id),
      banks: chapter.lessons
        .map((lesson) => ({
          lesson,
          items: allBanks.filter((bank) => bank.lesson === lesson.id).flatMap((bank) => bank.items),
        }))
        .filter((bank) => bank.items.length > 0),
    }))
    .filter((entry) => entry.dialogues.length > 0 || entry.banks.length > 0);
}
