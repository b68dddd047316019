/** course.yaml and knowledge-points.yaml: the map agrees with itself. */
import type { Checker, KnownIds } from './checker.ts';

export function checkOutline(checker: Checker, known: KnownIds): void {
  const { course, knowledgePoints } = checker.content;
  const chapterOf = new Map<string, string>();
  const seen = {
    chapters: new Set<string>(),
    numbers: new Set<number>(),
    tracks: new Set<string>(),
  };
  course.chapters.forEach((chapter, c) => {
    if (seen.chapters.has(chapter.id))
      checker.error(
        course,
        ['chapters', c, 'id'],
        `the chapter "${chapter.id}" stands twice`,
        'choose another id',
      );
    if (seen.numbers.has(chapter.number))
      checker.error(
        course,
        ['chapters', c, 'number'],
        `the number ${chapter.number} stands twice`,
        'number chapters 1, 2, 3 …',
      );
    seen.chapters.add(chapter.id);
    seen.numbers.add(chapter.number);
    chapter.lessons.forEach((lesson, l) => {
      const other = chapterOf.get(lesson.id);
      if (other !== undefined)
        checker.error(
          course,
          ['chapters', c, 'lessons', l, 'id'],
          `the lesson "${lesson.id}" stands twice`,
          `choose another id; chapter "${other}" has it already`,
        );
      chapterOf.set(lesson.id, chapter.id);
    });
  });
  course.tracks.forEach((track, t) => {
    if (seen.tracks.has(track.id))
      checker.error(
        course,
        ['tracks', t, 'id'],
        `the track "${track.id}" stands twice`,
        'choose another id',
      );
    seen.tracks.add(track.id);
    track.lessons.forEach((lesson, l) => {
      checker.refer(course, ['tracks', t, 'lessons', l], lesson, known.lessons);
      if (track.lessons.indexOf(lesson) < l)
        checker.error(
          course,
          ['tracks', t, 'lessons', l],
          `the lesson "${lesson}" stands twice`,
          'remove one',
        );
    });
  });

  checker.unique(knowledgePoints, (kp) => kp.id, 'knowledge point');
  const requires = new Map(knowledgePoints.map((kp) => [kp.id, kp.requires]));
  for (const kp of knowledgePoints) {
    checker.refer(kp, ['chapter'], kp.chapter, known.chapters);
    checker.refer(kp, ['lesson'], kp.lesson, known.lessons);
    const chapter = chapterOf.get(kp.lesson);
    if (chapter !== undefined && chapter !== kp.chapter)
      checker.error(
        kp,
        ['chapter'],
        `"${kp.chapter}" is not the chapter of the lesson "${kp.lesson}"`,
        `write "${chapter}"`,
      );
    kp.requires.forEach((id, index) => {
      checker.refer(kp, ['requires', index], id, known.kps);
      const cycle = pathBack(requires, id, kp.id);
      if (cycle !== null)
        checker.error(
          kp,
          ['requires', index],
          `"${id}" leads back to "${kp.id}": ${[kp.id, ...cycle].join(' → ')}`,
          'remove one link of this circle',
        );
    });
  }
  for (const lesson of known.lessons.ids)
    if (!knowledgePoints.some((kp) => kp.lesson === lesson))
      checker.warn(
        course,
        ['chapters'],
        `the lesson "${lesson}" has no knowledge point`,
        'add its knowledge points to content/knowledge-points.yaml',
      );
}

/** The way from one knowledge point to another over `requires`, or null. */
function pathBack(
  requires: ReadonlyMap<string, readonly string[]>,
  from: string,
  to: string,
): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (const id of queue) {
    if (id === to) {
      const way: string[] = [];
      for (let at: string | null = id; at !== null; at = before.get(at) ?? null) way.unshift(at);
      return way;
    }
    for (const next of requires.get(id) ?? [])
      if (!before.has(next)) {
        before.set(next, id);
        queue.push(next);
      }
  }
  return null;
}
