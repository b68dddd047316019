/** What can be opened, with the knowledge points each lesson teaches and the tracks through them: `data/course.json`. */
import type { CourseMap } from '../domain/course/course-map.ts';
import { graphOf } from '../domain/placement/graph.ts';
import { dialogues, knowledgePoints } from './content.ts';
import { outline, tracks } from './course.ts';
import { url } from './url.ts';

export async function courseMap(): Promise<CourseMap> {
  const [chapters, allTracks, points, allDialogues] = await Promise.all([
    outline(),
    tracks(),
    knowledgePoints(),
    dialogues(),
  ]);
  const titles = new Map(points.map(({ id, title }) => [id, title]));
  const taught = chapters.flatMap(({ lessons }) =>
    lessons.flatMap(({ about }) => about?.kps ?? []),
  );
  const graph = graphOf(points, taught);
  const requires = (kp: string): string[] => {
    const all = graph.before(kp);
    // What another prerequisite already rests on need not be named.
    return [...all].filter(
      (id) => ![...all].some((other) => other !== id && graph.before(other).has(id)),
    );
  };
  return {
    chapters: chapters
      .filter((chapter) => chapter.written)
      .map(({ id, number, title, lessons }) => ({
        id,
        number,
        title,
        lessons: lessons.flatMap(({ id: lesson, title: name, number: place, href, about }) =>
          about === null
            ? []
            : [
                {
                  id: lesson,
                  title: name,
                  number: place,
                  href,
                  minutes: about.minutes,
                  kps: about.kps.map((kp) => ({
                    id: kp,
                    title: titles.get(kp) ?? kp,
                    requires: requires(kp),
                  })),
                },
              ],
        ),
        dialogues: allDialogues
          .filter((dialogue) => dialogue.chapter === id)
          .map((dialogue) => ({
            id: dialogue.id,
            title: dialogue.title,
            href: url.dialogue(dialogue.id),
          })),
      })),
    tracks: allTracks.map(({ id, title, audience, href, lessons }) => ({
      id,
      title,
      audience,
      href,
      lessons: lessons.filter(({ written }) => written).map((lesson) => lesson.id),
      planned: lessons.length,
    })),
  };
}
