/** Mastery of every knowledge point by chapter and lesson, one chapter or all. */
import strings from 'virtual:ui/progress';
import { useMemo, useState } from 'preact/hooks';
import type { CourseMap } from '../../domain/course/course-map.ts';
import { mastery, type Mastery } from '../../domain/progress/mastery.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/shared/text.ts';
import { ChapterProgress } from './ChapterProgress.tsx';

const s = strings.heat;

export function HeatMap({
  map,
  progress,
}: {
  readonly map: CourseMap;
  readonly progress: Progress;
}) {
  const [chosen, setChosen] = useState('');
  const states = useMemo(() => masteries(map, progress), [map, progress]);
  const chapters = map.chapters.filter(({ id }) => chosen === '' || id === chosen);
  const counts = { new: 0, learning: 0, firming: 0, mastered: 0 };
  let total = 0;
  for (const { lessons } of chapters) {
    for (const { kps } of lessons) {
      for (const { id } of kps) {
        counts[states.get(id)?.state ?? 'new'] += 1;
        total += 1;
      }
    }
  }
  return (
    <section class="progress-heat" aria-labelledby="progress-heat">
      <h2 id="progress-heat">{s.title}</h2>
      <p class="progress-filter">
        <label for="progress-chapter">{s.filter}</label>
        <select
          id="progress-chapter"
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{s.all}</option>
          {map.chapters.map(({ id, number, title }) => (
            <option key={id} value={id}>
              {number} {title}
            </option>
          ))}
        </select>
        <span role="status">{fill(s.count, { total, ...counts })}</span>
      </p>
      <p class="progress-note">{s.scoreHow}</p>
      {chapters.map((chapter) => (
        <ChapterProgress
          key={chapter.id}
          progress={progress}
          chapter={chapter}
          states={states}
          isChosen={chosen !== ''}
        />
      ))}
    </section>
  );
}

export function masteries(map: CourseMap, progress: Progress): ReadonlyMap<string, Mastery> {
  return new Map(
    map.chapters.flatMap(({ lessons }) =>
      lessons.flatMap((lesson) =>
        lesson.kps.map(({ id }) => [id, mastery(progress, { id, lesson: lesson.id })] as const),
      ),
    ),
  );
}
