import path from 'node:path';
import { expect, it } from 'vitest';
import { loadContent } from '../../scripts/content/load.ts';
import { simulate, testOf } from '../../scripts/placement/simulate.ts';
import { LEAST_QUESTIONS, MOST_QUESTIONS } from '../../src/domain/placement/placement-test.ts';

const { content } = loadContent(path.join(import.meta.dirname, '../..'));
const tracks = content?.course.tracks.map(({ id }) => id) ?? [];

it.each(tracks)(
  '%s: without noise nobody is misplaced, within the number of questions',
  (track) => {
    const { questions, right, skipsRight } = simulate(testOf(content!, track), 100, {
      slip: 0,
      guess: 0,
    });
    expect([right, skipsRight]).toEqual([1, 1]);
    expect(questions.least).toBeGreaterThanOrEqual(LEAST_QUESTIONS);
    expect(questions.most).toBeLessThanOrEqual(MOST_QUESTIONS);
  },
);

it.each(tracks)(
  '%s: with 10 %% slips and guesses nine in ten points are placed rightly',
  (track) => {
    const { right, skipsRight } = simulate(testOf(content!, track), 200, { slip: 0.1, guess: 0.1 });
    expect(right).toBeGreaterThan(0.88);
    expect(skipsRight).toBeGreaterThan(0.75);
  },
);
