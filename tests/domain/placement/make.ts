/** Tiny courses for stories: knowledge points with what they require, one lesson a letter, questions on demand. */
import { prepareTest, type PlacementTest } from '../../../src/domain/placement/placement-test.ts';
import type { ItemCard } from '../../../src/domain/quiz/paper/paper.ts';

export const card = (
  id: string,
  kps: readonly string[],
  part: Partial<ItemCard> = {},
): ItemCard => ({
  id,
  rev: 1,
  kind: 'single-choice',
  lesson: 'l',
  chapter: 'c',
  kps,
  difficulty: 'medium',
  bloom: 'apply',
  ...part,
});

export interface TinyCourse {
  /** Lesson → its knowledge points. */
  readonly lessons: Readonly<Record<string, readonly string[]>>;
  readonly requires?: Readonly<Record<string, readonly string[]>>;
  /** Two single-choice questions a knowledge point when left out. */
  readonly cards?: readonly ItemCard[];
}

export function tinyTest({ lessons, requires = {}, cards }: TinyCourse): PlacementTest {
  const point = (id: string) => ({ id, requires: requires[id] ?? [] });
  const kps = Object.values(lessons).flat();
  return prepareTest(
    'track',
    Object.entries(lessons).map(([id, points]) => ({ id, kps: points.map(point) })),
    [...new Set([...kps, ...Object.keys(requires)])].map(point),
    cards ?? kps.flatMap((kp) => [1, 2].map((n) => card(`${kp}-${n}`, [kp]))),
  );
}
