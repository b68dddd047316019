/**
 * The learner's own plan, read from the newest `placed` record: the track's lessons without those that can be skipped,
 * what a lesson rests on before it, and for each why it is there. Lessons that came to the course after the test
 * belong to the plan: nobody knows yet.
 */
import { lessonsById, type CourseMap, type MapLesson } from '../course/course-map.ts';
import type { Progress } from '../progress/progress.ts';
import type { PlacedRecord } from '../progress/records.ts';

export interface PlanLesson {
  readonly lesson: MapLesson;
  /** `review`: at least half of its points are known, the rest is worth a look. `study`: the whole lesson. */
  readonly how: 'study' | 'review';
  /** Titles of the points that brought it here; empty for a lesson the test did not know. */
  readonly toLearn: readonly string[];
  readonly done: boolean;
}

export interface Plan {
  readonly track: { readonly id: string; readonly title: string };
  readonly placedAt: number;
  /** What to study, in order. */
  readonly lessons: readonly PlanLesson[];
  /** What can be skipped; open all the same. */
  readonly skipped: readonly MapLesson[];
  /** The lesson to go on with; null when everything of the plan is done. */
  readonly next: PlanLesson | null;
  readonly done: number;
}

/** Lessons of the placement's track by what is to be done with them; null when the track left the course. */
export function planOf(
  map: CourseMap,
  placed: Pick<PlacedRecord, 'track' | 'at' | 'known' | 'unknown'>,
  progress: Pick<Progress, 'lessons'>,
): Plan | null {
  const track = map.tracks.find(({ id }) => id === placed.track);
  if (track === undefined) return null;
  const byId = lessonsById(map);
  const known = new Set(placed.known);
  const tested = new Set([...placed.known, ...placed.unknown]);
  const all = track.lessons.flatMap((id) => byId.get(id) ?? []);
  const sorted = all.map((lesson) => {
    const asked = lesson.kps.filter(({ id }) => tested.has(id));
    const missing = asked.filter(({ id }) => !known.has(id));
    return { lesson, skip: asked.length > 0 && missing.length === 0, asked, missing };
  });
  const lessons = inOrder(
    sorted
      .filter(({ skip }) => !skip)
      .map(({ lesson, asked, missing }): PlanLesson => {
        const half = asked.length > 0 && missing.length * 2 <= asked.length;
        return {
          lesson,
          how: half ? 'review' : 'study',
          toLearn: missing.map(({ title }) => title),
          done: progress.lessons.get(lesson.id)?.done === true,
        };
      }),
  );
  return {
    track: { id: track.id, title: track.title },
    placedAt: placed.at,
    lessons,
    skipped: sorted.filter(({ skip }) => skip).map(({ lesson }) => lesson),
    next: lessons.find(({ done }) => !done) ?? null,
    done: lessons.filter(({ done }) => done).length,
  };
}

/** The track's order, but what a lesson's points rest on comes first. A circle keeps the track's order. */
function inOrder(lessons: readonly PlanLesson[]): readonly PlanLesson[] {
  const home = new Map<string, PlanLesson>();
  for (const each of lessons) {
    for (const { id } of each.lesson.kps) if (!home.has(id)) home.set(id, each);
  }
  const placed = new Set<PlanLesson>();
  const onTheWay = new Set<PlanLesson>();
  const place = (each: PlanLesson): void => {
    if (placed.has(each) || onTheWay.has(each)) return;
    onTheWay.add(each);
    for (const { requires } of each.lesson.kps) {
      for (const id of requires) {
        const first = home.get(id);
        if (first !== undefined) place(first);
      }
    }
    placed.add(each);
  };
  for (const each of lessons) place(each);
  return [...placed];
}
