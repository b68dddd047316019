import type { OutlineData } from '../domain/course/outline-data.ts';
import { mdxSections } from '../domain/course/mdx.ts';
import { pointsOf } from '../domain/dialogue/points.ts';
import type { Dialogue } from '../domain/dialogue/schema.ts';
import { withParts } from '../domain/quiz/parts.ts';
import { headingIds } from '../domain/search/slug.ts';
import s from 'virtual:ui/site';
import { banks, dialogues, knowledgePoints, lessons } from './content.ts';
import { outline } from './course.ts';
import { url } from './url.ts';

/** Everything a record can name, with its title and address. Stems are cut: they are labels here. */
export async function outlineData(): Promise<OutlineData> {
  const [chapters, entries, points, allBanks, allDialogues] = await Promise.all([
    outline(),
    lessons(),
    knowledgePoints(),
    banks(),
    dialogues(),
  ]);
  const sections = new Map(
    entries.map((entry) => [entry.data.id, { ...headings(entry.body ?? ''), summary: s.summary }]),
  );
  const readable = chapters
    .flatMap((chapter) => chapter.lessons)
    .filter((lesson) => lesson.written);
  const chapterOf = new Map(
    chapters.flatMap((chapter) => chapter.lessons.map((lesson) => [lesson.id, chapter.id])),
  );
  return {
    chapters: chapters.map(({ id, number, title }) => ({ id, number, title })),
    lessons: Object.fromEntries(
      readable.map((lesson) => [
        lesson.id,
        {
          title: lesson.title,
          chapter: lesson.chapter,
          href: lesson.href,
          itemsHref: url.items(lesson.id),
          sections: sections.get(lesson.id) ?? {},
        },
      ]),
    ),
    kps: Object.fromEntries(points.map(({ id, title, lesson }) => [id, { title, lesson }])),
    items: Object.fromEntries(
      allBanks.flatMap((bank) =>
        // Records of a 材料题 name its questions too.
        bank.items.flatMap(withParts).map((item) => [
          item.id,
          {
            stem: shortStem(item.prompt.stem),
            lesson: bank.lesson,
            chapter: chapterOf.get(bank.lesson) ?? '',
            kind: item.kind,
            rev: item.rev,
          },
        ]),
      ),
    ),
    dialogues: Object.fromEntries(
      allDialogues.map((dialogue) => [
        dialogue.id,
        {
          title: dialogue.title,
          chapter: dialogue.chapter,
          href: url.dialogue(dialogue.id),
          rev: dialogue.rev,
          points: pointLabels(dialogue),
        },
      ]),
    ),
  };
}

function headings(body: string): Record<string, string> {
  const titles = mdxSections(body).map((section) => section.heading);
  const ids = headingIds(titles);
  return Object.fromEntries(
    titles.flatMap((title, index) => (title === '' ? [] : [[ids[index] ?? '', title]])),
  );
}

/** A stem as a label: blanks and figures as an ellipsis, at most 60 characters. */
function shortStem(stem: string): string {
  const plain = stem
    .replace(/\{\{[^}]*\}\}/g, '…')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 60 ? `${plain.slice(0, 59)}…` : plain;
}

/** Labels by `turn.point` for typed turns and acts, by `turn` for choices. */
function pointLabels(dialogue: Dialogue): Record<string, string> {
  return Object.fromEntries(
    dialogue.turns.flatMap((turn): [string, string][] =>
      turn.kind === 'choice'
        ? [[turn.id, turn.goal]]
        : pointsOf(turn).map(({ id, label }) => [`${turn.id}.${id}`, label]),
    ),
  );
}
