import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/domain/progress/reduce.ts';
import { anyRecords } from './arbitraries.ts';
import { answered, done, finished, HOUR, read, replied, right, wrong } from './make.ts';

describe('a lesson', () => {
  it('remembers where the learner was last and how far they ever came', () => {
    const progress = reduce([
      read({ at: 1, section: 'why', fraction: 0.8 }),
      read({ at: 2, section: 'start', fraction: 0.1 }),
    ]);
    expect(progress.lessons.get('closing')).toMatchObject({
      openedAt: 1,
      lastAt: 2,
      section: 'start',
      fraction: 0.1,
      furthest: 0.8,
      done: false,
    });
  });

  it('is done when the learner says so, and not any more when they take it back', () => {
    const records = [read({ at: 1 }), done('closing', 2)];
    expect(reduce(records).lessons.get('closing')?.done).toBe(true);
    expect(reduce([...records, done('closing', 3, false)]).lessons.get('closing')?.done).toBe(
      false,
    );
  });

  it('stays done when it is read again', () => {
    expect(reduce([done('closing', 1), read({ at: 2 })]).lessons.get('closing')?.done).toBe(true);
  });
});

describe('an item', () => {
  it('counts attempts, the last outcome and the best credit', () => {
    const progress = reduce([
      right(1),
      answered({ at: 2, outcome: 'partial', credit: 0.5 }),
      wrong(3),
    ]);
    expect(progress.items.get('item-1')).toMatchObject({
      attempts: 3,
      lastOutcome: 'incorrect',
      lastAt: 3,
      best: 1,
    });
  });

  it.each(['unanswered', 'invalid'] as const)(
    'is not touched by an answer that is %s',
    (outcome) => {
      const progress = reduce([answered({ outcome, credit: 0 })]);
      expect(progress.items.size).toBe(0);
      expect(progress.evidence.size).toBe(0);
    },
  );
});

describe('a dialogue', () => {
  it('counts finished runs and keeps the best and the last', () => {
    const progress = reduce([
      finished({ at: 1, run: 'a', score: 90 }),
      finished({ at: 2, run: 'b', score: 40, outcome: 'bad', ending: 'left' }),
    ]);
    expect(progress.dialogues.get('too-dear')).toMatchObject({
      runs: 2,
      best: 90,
      last: { score: 40, outcome: 'bad', ending: 'left', at: 2 },
    });
  });

  it('counts a run that two tabs told once', () => {
    const progress = reduce([finished({ at: 1, run: 'a' }), finished({ at: 2, run: 'a' })]);
    expect(progress.dialogues.get('too-dear')?.runs).toBe(1);
  });

  it('is known before it is finished, without a score', () => {
    expect(reduce([replied({ at: 5 })]).dialogues.get('too-dear')).toMatchObject({
      runs: 0,
      best: null,
      last: null,
      lastAt: 5,
    });
  });
});

describe('evidence', () => {
  it('comes from answers and replies, for each of their knowledge points', () => {
    const progress = reduce([
      answered({ at: 1, kps: ['a', 'b'], credit: 0.5, outcome: 'partial' }),
      replied({ at: 2, kps: ['b'], score: 80 }),
    ]);
    expect(progress.evidence.get('a')).toEqual([
      { at: 1, credit: 0.5, weight: 1, source: 'item/item-1' },
    ]);
    expect(progress.evidence.get('b')?.map((piece) => piece.credit)).toEqual([0.5, 0.8]);
  });

  it('weighs a retry half, and gives nothing for an answer that was looked up', () => {
    const progress = reduce([
      answered({ at: 1, kps: ['a'], attempt: 2 }),
      answered({ at: 2, kps: ['a'], outcome: 'revealed', credit: 1 }),
    ]);
    expect(progress.evidence.get('a')).toMatchObject([{ weight: 0.5 }, { credit: 0 }]);
  });
});

it('gives the same progress for every order of the records', () => {
  fc.assert(
    fc.property(
      anyRecords.map((records) => [...new Map(records.map((r) => [r.id, r])).values()]),
      fc.infiniteStream(fc.nat()),
      (records, keys) => {
        const shuffled = records
          .map((record) => ({ record, key: keys.next().value }))
          .sort((a, b) => Number(a.key) - Number(b.key))
          .map(({ record }) => record);
        expect(reduce(shuffled)).toEqual(reduce(records));
      },
    ),
  );
});

it('takes names such as __proto__ and constructor for names', () => {
  const progress = reduce([
    answered({ item: '__proto__', kps: ['constructor'] }),
    read({ lesson: 'toString', at: HOUR }),
  ]);
  expect(progress.items.get('__proto__')?.attempts).toBe(1);
  expect(progress.evidence.get('constructor')).toHaveLength(1);
  expect(progress.lessons.get('toString')?.furthest).toBe(0.5);
});
