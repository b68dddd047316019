import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placesOf,
  ticksOf,
  type OwnChapter,
  type Ticks,
} from '../../../src/domain/quiz/paper/own-form.ts';

const chapter = (id: string, number: number, ...lessons: string[]): OwnChapter => ({
  ...{ id, number, title: id },
  lessons: lessons.map((lesson, index) => ({
    id: lesson,
    number: `${number}.${index + 1}`,
    title: lesson,
  })),
});
const COURSE = [
  chapter('role', 1, 'industry', 'qualities'),
  chapter('bargain', 6, 'basics', 'hold', 'closing'),
  chapter('after', 8, 'returns'),
];

describe('what is ticked', () => {
  it.each([
    ['nothing: the whole course', [], [], [], []],
    ['a chapter', ['bargain'], [], ['bargain'], []],
    ['chapters, in the course’s order', ['after', 'role'], [], ['role', 'after'], []],
    ['one lesson', [], ['hold'], [], ['hold']],
    [
      'a chapter and a lesson of another',
      ['role'],
      ['hold'],
      [],
      ['industry', 'qualities', 'hold'],
    ],
    ['a chapter and a lesson of its own', ['bargain'], ['hold'], ['bargain'], []],
    ['what the course does not have', ['gone'], ['lost'], [], []],
  ] as const)('%s', (_, chapters, lessons, wantedChapters, wantedLessons) => {
    expect(placesOf({ chapters, lessons }, COURSE)).toEqual({
      chapters: wantedChapters,
      lessons: wantedLessons,
    });
  });

  it('is ticked again when the form starts from its choice, and means the same', () => {
    const ticks: fc.Arbitrary<Ticks> = fc.record({
      chapters: fc.subarray(COURSE.map(({ id }) => id)),
      lessons: fc.subarray(COURSE.flatMap(({ lessons }) => lessons.map(({ id }) => id))),
    });
    fc.assert(
      fc.property(ticks, (ticked) => {
        const places = placesOf(ticked, COURSE);
        const meant = (choice: typeof places): readonly string[] =>
          COURSE.flatMap(({ id, lessons }) =>
            lessons
              .filter(
                (lesson) =>
                  (choice.chapters.length === 0 || choice.chapters.includes(id)) &&
                  (choice.lessons.length === 0 || choice.lessons.includes(lesson.id)),
              )
              .map((lesson) => lesson.id),
          );
        expect(meant(placesOf(ticksOf(places, COURSE), COURSE))).toEqual(meant(places));
      }),
    );
  });
});
