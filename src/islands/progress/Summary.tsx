/** Five figures over the whole course, each saying what it counts. */
import strings from 'virtual:ui/progress';
import { lessonsById, type CourseMap } from '../../domain/course/course-map.ts';
import { mastery } from '../../domain/progress/mastery.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { wrongBook } from '../../domain/progress/wrong-book.ts';
import { fill } from '../../domain/shared/text.ts';
import { Figures } from './Figures.tsx';

const s = strings.summary;

export function Summary({
  progress,
  map,
  wrongBookHref,
}: {
  readonly progress: Progress;
  readonly map: CourseMap;
  readonly wrongBookHref: string;
}) {
  const lessons = [...lessonsById(map).values()];
  const dialogues = map.chapters.flatMap((chapter) => chapter.dialogues);
  const kps = lessons.flatMap((lesson) =>
    lesson.kps.map((kp) => ({ id: kp.id, lesson: lesson.id })),
  );
  const done = lessons.filter(({ id }) => progress.lessons.get(id)?.done === true).length;
  const mastered = kps.filter((kp) => mastery(progress, kp).state === 'mastered').length;
  const finished = dialogues.filter(({ id }) => (progress.dialogues.get(id)?.runs ?? 0) > 0).length;
  const missed = wrongBook(progress).length;
  return (
    <section aria-label={s.label}>
      <Figures
        figures={[
          { label: s.lessons, text: fill(s.lessonsOf, { n: done, total: lessons.length }) },
          { label: s.kps, text: fill(s.kpsOf, { n: mastered, total: kps.length }) },
          { label: s.items, text: fill(s.itemsOf, { n: progress.items.size }) },
          {
            label: s.dialogues,
            text: fill(s.dialoguesOf, { n: finished, total: dialogues.length }),
          },
          { label: s.wrong, text: fill(s.wrongOf, { n: missed }), href: wrongBookHref },
        ]}
      />
    </section>
  );
}
