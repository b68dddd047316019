import { describe, expect, it } from 'vitest';
import type { CourseMap, MapLesson } from '../../../src/domain/course/course-map.ts';
import { placements } from '../../../src/domain/placement/placements.ts';
import { planOf } from '../../../src/domain/placement/plan.ts';
import type { PlacedRecord } from '../../../src/domain/progress/records.ts';
import { reduce } from '../../../src/domain/progress/reduce.ts';
import { done } from '../progress/make.ts';

const lesson = (id: string, kps: string, requires: Record<string, string[]> = {}): MapLesson => ({
  id,
  title: `Lesson ${id}`,
  number: '1.1',
  href: `/${id}/`,
  minutes: 10,
  kps: [...kps].map((kp) => ({ id: kp, title: kp.toUpperCase(), requires: requires[kp] ?? [] })),
});
const map = (lessons: MapLesson[], order?: string[]): CourseMap => ({
  chapters: [{ id: 'c', number: 1, title: 'C', lessons, dialogues: [] }],
  tracks: [
    {
      ...{ id: 'track', title: 'Track', audience: '', href: '/t/', planned: 9 },
      lessons: order ?? lessons.map(({ id }) => id),
    },
  ],
});
const placed = (
  known: string,
  unknown: string,
  part: Partial<PlacedRecord> = {},
): PlacedRecord => ({
  ...{
    kind: 'placed',
    id: `p${part.at ?? 0}${part.track ?? ''}`,
    at: 0,
    track: 'track',
    sitting: 's',
  },
  known: [...known],
  unknown: [...unknown],
  ...part,
});
const told = (course: CourseMap, record: PlacedRecord, doneLessons: string[] = []) => {
  const plan = planOf(course, record, reduce(doneLessons.map((id) => done(id, 1))))!;
  return {
    study: plan.lessons.map(({ lesson: { id }, how }) => `${id} ${how}`),
    skip: plan.skipped.map(({ id }) => id),
    next: plan.next?.lesson.id ?? null,
    done: plan.done,
  };
};

describe('the plan', () => {
  const course = map([lesson('x', 'ab'), lesson('y', 'cd'), lesson('z', 'e')]);

  it('leaves out what is known and says what to study, and what to look at again', () => {
    expect(told(course, placed('abc', 'de'))).toEqual({
      study: ['y review', 'z study'],
      skip: ['x'],
      next: 'y',
      done: 0,
    });
  });

  it('names the points that brought a lesson into it', () => {
    const plan = planOf(course, placed('abc', 'de'), reduce([]))!;
    expect(plan.lessons.map(({ toLearn }) => toLearn)).toEqual([['D'], ['E']]);
  });

  it('goes on after lessons that are done, and ends', () => {
    expect(told(course, placed('abc', 'de'), ['y'])).toMatchObject({ next: 'z', done: 1 });
    expect(told(course, placed('abc', 'de'), ['y', 'z'])).toMatchObject({ next: null, done: 2 });
    expect(told(course, placed('abcde', ''))).toMatchObject({ study: [], next: null });
  });

  it('takes in lessons that were written after the test', () => {
    expect(told(course, placed('ab', 'cd')).study).toEqual(['y study', 'z study']);
  });

  it('puts what a lesson rests on before it, and otherwise keeps the order of the track', () => {
    const needs = map([lesson('x', 'a', { a: ['e'] }), lesson('y', 'c'), lesson('z', 'e')]);
    expect(told(needs, placed('', 'ace')).study).toEqual(['z study', 'x study', 'y study']);
  });

  it('survives lessons that rest on each other', () => {
    const circle = map([lesson('x', 'a', { a: ['c'] }), lesson('y', 'c', { c: ['a'] })]);
    expect(told(circle, placed('', 'ac')).study).toHaveLength(2);
  });

  it('is gone when its track left the course, and ignores lessons that did', () => {
    expect(planOf(course, placed('', 'a', { track: 'gone' }), reduce([]))).toBeNull();
    expect(told(map([lesson('x', 'a')], ['gone', 'x']), placed('', 'a')).study).toEqual([
      'x study',
    ]);
  });
});

it('the newest placement of a track counts, and the newest of all comes first', () => {
  const list = placements([
    placed('a', '', { at: 3 }),
    placed('', 'a', { at: 1 }),
    placed('', '', { at: 5, track: 'other' }),
    done('x', 9),
  ]);
  expect(list.map(({ at, track }) => [at, track])).toEqual([
    [5, 'other'],
    [3, 'track'],
  ]);
});
