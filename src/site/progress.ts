/** The course as the progress page needs it: what can be opened, with the knowledge points each lesson teaches. */
import { kpTitles, outline } from './course.ts';
import { dialogues } from './content.ts';
import { url } from './url.ts';

export async function progressChapters() {
  const [chapters, all, titles] = await Promise.all([outline(), dialogues(), kpTitles()]);
  return chapters
    .filter((chapter) => chapter.written)
    .map((chapter) => ({
      id: chapter.id,
      number: chapter.number,
      title: chapter.title,
      lessons: chapter.lessons
        .filter((lesson) => lesson.written)
        .map(({ id, title, number, href, about }) => ({
          id,
          title,
          number,
          href,
          kps: (about?.kps ?? []).map((kp) => ({ id: kp, title: titles.get(kp) ?? kp })),
        })),
      dialogues: all
        .filter((dialogue) => dialogue.chapter === chapter.id)
        .map(({ id, title }) => ({ id, title, href: url.dialogue(id) })),
    }));
}
