import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mastery, weightedScore } from '../../../src/domain/progress/mastery.ts';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import { reduce } from '../../../src/domain/progress/reduce.ts';
import { answered, read, replied, right, wrong } from './make.ts';

const KP = { id: 'split-price', lesson: 'closing' };
const of = (...records: LearningRecord[]) => mastery(reduce(records), KP);

describe('mastery of a knowledge point', () => {
  const table: { title: string; records: LearningRecord[]; is: ReturnType<typeof of> }[] = [
    {
      title: 'is new before its lesson was opened',
      records: [],
      is: { state: 'new', score: null, evidence: 0, lacks: 'lesson' },
    },
    {
      title: 'is being learned once its lesson was opened',
      records: [read()],
      is: { state: 'learning', score: null, evidence: 0, lacks: 'evidence' },
    },
    {
      title: 'needs more than two right answers',
      records: [right(1, 'a'), right(2, 'b')],
      is: { state: 'learning', score: 1, evidence: 2, lacks: 'evidence' },
    },
    {
      title: 'is mastered after three right answers to different questions',
      records: [right(1, 'a'), right(2, 'b'), right(3, 'a')],
      is: { state: 'mastered', score: 1, evidence: 3, lacks: null },
    },
    {
      title: 'is not mastered by the same question again and again',
      records: [right(1), right(2), right(3), right(4)],
      is: { state: 'firming', score: 1, evidence: 4, lacks: 'variety' },
    },
    {
      title: 'stays in learning with mostly wrong answers',
      records: [wrong(1, 'a'), right(2, 'b'), wrong(3, 'c')],
      is: {
        state: 'learning',
        score: expect.closeTo(0.8 / (1 + 0.8 + 0.64), 9),
        evidence: 3,
        lacks: 'score',
      },
    },
    {
      title: 'takes replies in dialogues by their score',
      records: [
        replied({ at: 1, turn: 'a', score: 70 }),
        replied({ at: 2, turn: 'b', score: 70 }),
        replied({ at: 3, turn: 'c', score: 70 }),
      ],
      is: { state: 'firming', score: expect.closeTo(0.7, 6), evidence: 3, lacks: 'score' },
    },
  ];
  it.each(table)('$title', ({ records, is }) => {
    expect(of(...records)).toEqual(is);
  });

  it('lets recent answers weigh more than old ones', () => {
    const better = of(wrong(1, 'a'), wrong(2, 'b'), right(3, 'c'), right(4, 'd')).score ?? 0;
    const worse = of(right(1, 'a'), right(2, 'b'), wrong(3, 'c'), wrong(4, 'd')).score ?? 0;
    expect(better).toBeGreaterThan(0.5);
    expect(worse).toBeLessThan(0.5);
  });

  it('forgets mistakes older than the last eight answers', () => {
    const records = [wrong(0), ...Array.from({ length: 8 }, (_, i) => right(i + 1, `item-${i}`))];
    expect(of(...records)).toMatchObject({ state: 'mastered', score: 1, evidence: 9 });
  });

  it('moves less by a retry than by a first try', () => {
    const first = of(wrong(1, 'a'), answered({ at: 2, item: 'a', attempt: 1 })).score ?? 0;
    const retry = of(wrong(1, 'a'), answered({ at: 2, item: 'a', attempt: 2 })).score ?? 0;
    expect(retry).toBeLessThan(first);
  });

  it('stays between 0 and 1, and never falls by a right answer', () => {
    const piece = fc.record({
      at: fc.constant(0),
      credit: fc.constantFrom(0, 0.5, 1),
      weight: fc.constantFrom(0.5, 1),
      source: fc.constant('x'),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 7 }), (pieces) => {
        const before = weightedScore(pieces) ?? 0;
        const after = weightedScore([...pieces, { at: 1, credit: 1, weight: 1, source: 'y' }]) ?? 0;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(before).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });
});
