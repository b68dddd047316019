/**
 * The form in which a learner puts a paper together: chapters as a whole, or single lessons of them. A choice knows
 * chapters or lessons, both of which must hold; the form's ticks add up. So as soon as one single lesson is ticked, the
 * ticked chapters are written as their lessons.
 */
import type { OwnChoice } from './own.ts';

export interface OwnChapter {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly lessons: readonly {
    readonly id: string;
    readonly number: string;
    readonly title: string;
  }[];
}

export interface Ticks {
  readonly chapters: readonly string[];
  readonly lessons: readonly string[];
}

/** @example whole chapters stay chapters: placesOf({ chapters: ['role'], lessons: [] }, course) */
export function placesOf(
  { chapters, lessons }: Ticks,
  course: readonly OwnChapter[],
): Pick<OwnChoice, 'chapters' | 'lessons'> {
  const single = new Set(lessons);
  const whole = new Set(chapters);
  const alone = course.some(
    ({ id, lessons: own }) => !whole.has(id) && own.some((lesson) => single.has(lesson.id)),
  );
  const inOrder = course.filter(({ id }) => whole.has(id)).map(({ id }) => id);
  if (!alone) return { chapters: inOrder, lessons: [] };
  return {
    chapters: [],
    lessons: course.flatMap(({ id, lessons: own }) =>
      own.filter((lesson) => whole.has(id) || single.has(lesson.id)).map((lesson) => lesson.id),
    ),
  };
}

/** The ticks that stand for a choice; what the course does not have is left out. */
export function ticksOf(
  { chapters, lessons }: Pick<OwnChoice, 'chapters' | 'lessons'>,
  course: readonly OwnChapter[],
): Ticks {
  const wanted = new Set(lessons);
  const within = course.filter(({ id }) => chapters.length === 0 || chapters.includes(id));
  const named = within.map(({ id, lessons: own }) => ({
    id,
    all: own.every((lesson) => wanted.has(lesson.id)),
    some: own.filter((lesson) => wanted.has(lesson.id)).map((lesson) => lesson.id),
  }));
  if (lessons.length === 0) {
    return { chapters: chapters.length === 0 ? [] : within.map(({ id }) => id), lessons: [] };
  }
  return {
    chapters: named.filter(({ all }) => all).map(({ id }) => id),
    lessons: named.filter(({ all }) => !all).flatMap(({ some }) => some),
  };
}
