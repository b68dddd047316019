import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reduce } from '../../../src/domain/progress/reduce.ts';
import { anyRecords } from './arbitraries.ts';
import type { PartOutcome } from '../../../src/domain/progress/records.ts';
import type { Outcome } from '../../../src/domain/quiz/outcome.ts';
import { answered, done, finished, HOUR, read, remarked, replied, right, wrong } from './make.ts';

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

describe('a 材料题', () => {
  const part = (item: string, kp: string, outcome: Outcome, credit: number): PartOutcome => ({
    item,
    kps: [kp],
    outcome,
    credit,
  });
  const answer = answered({
    at: 1,
    item: 'case',
    kps: ['whole'],
    outcome: 'partial',
    credit: 0.5,
    parts: [
      part('case-1', 'feelings', 'correct', 1),
      part('case-2', 'figures', 'incorrect', 0),
      part('case-3', 'refunds', 'partial', 0.5),
      part('case-4', 'reviews', 'unanswered', 0),
    ],
  });

  it('speaks about each question’s knowledge points, each question for itself', () => {
    const { evidence } = reduce([answer]);
    expect(evidence.get('feelings')).toEqual([
      { at: 1, credit: 1, weight: 1, source: 'item/case-1' },
    ]);
    expect(evidence.get('figures')).toMatchObject([{ credit: 0, source: 'item/case-2' }]);
    expect(evidence.get('refunds')).toMatchObject([{ credit: 0.5, source: 'item/case-3' }]);
    expect(evidence.has('whole')).toBe(false);
  });

  it('says nothing about a question that was left empty', () => {
    expect(reduce([answer]).evidence.has('reviews')).toBe(false);
  });

  it('two questions on one knowledge point are two pieces of evidence', () => {
    const parts = [part('case-1', 'a', 'correct', 1), part('case-2', 'a', 'incorrect', 0)];
    const { evidence } = reduce([answered({ item: 'case', parts })]);
    expect(evidence.get('a')?.map(({ source }) => source)).toEqual(['item/case-1', 'item/case-2']);
  });

  it('is missed and repaired as one thing', () => {
    const { items } = reduce([answer]);
    expect([...items.keys()]).toEqual(['case']);
    expect(items.get('case')).toMatchObject({ lastOutcome: 'partial', trail: { open: true } });
  });

  it('weighs a retry half in all its questions, and what was looked up earns nothing', () => {
    const { evidence } = reduce([
      { ...answer, id: 'b', at: 2, attempt: 2 },
      { ...answer, id: 'c', at: 3, outcome: 'revealed' },
    ]);
    expect(evidence.get('feelings')).toMatchObject([
      { credit: 1, weight: 0.5 },
      { credit: 0, weight: 1 },
    ]);
  });
});

describe('an override', () => {
  const missed = answered({ id: 'answer', at: 1, kps: ['a'], outcome: 'partial', credit: 0.4 });

  it('by a teacher replaces credit and outcome of the answer it names', () => {
    const progress = reduce([missed, remarked({ of: 'answer', at: 5, credit: 0.9 })]);
    expect(progress.items.get('item-1')).toMatchObject({
      attempts: 1,
      lastOutcome: 'correct',
      best: 0.9,
      lastAt: 1,
      trail: { open: false, misses: 0 },
    });
    expect(progress.evidence.get('a')).toMatchObject([{ at: 1, credit: 0.9, weight: 1 }]);
  });

  it.each([
    [1, 'correct'],
    [0.85, 'correct'],
    [0.84, 'partial'],
    [0.01, 'partial'],
    [0, 'incorrect'],
  ] as const)('with credit %d makes the answer %s', (credit, outcome) => {
    const { items } = reduce([missed, remarked({ of: 'answer', credit })]);
    expect(items.get('item-1')?.lastOutcome).toBe(outcome);
  });

  it('by the learner counts half as evidence, and half of that after a retry', () => {
    const self = remarked({ of: 'answer', by: 'self', credit: 1 });
    expect(reduce([missed, self]).evidence.get('a')).toMatchObject([{ credit: 1, weight: 0.5 }]);
    expect(reduce([{ ...missed, attempt: 2 }, self]).evidence.get('a')).toMatchObject([
      { weight: 0.25 },
    ]);
  });

  it('is replaced by a newer one, whoever gave it', () => {
    const records = [
      remarked({ of: 'answer', at: 9, by: 'teacher', credit: 0.2 }),
      missed,
      remarked({ of: 'answer', at: 5, by: 'self', credit: 1 }),
    ];
    const progress = reduce(records);
    expect(progress.items.get('item-1')).toMatchObject({ lastOutcome: 'partial', best: 0.2 });
    expect(progress.evidence.get('a')).toMatchObject([{ credit: 0.2, weight: 1 }]);
    expect(reduce([...records].reverse())).toEqual(progress);
  });

  it('counts although a clock dated it before its answer', () => {
    const early = remarked({ of: 'answer', at: -5, credit: 1 });
    expect(reduce([missed, early]).items.get('item-1')?.lastOutcome).toBe('correct');
  });

  it('can also take marks away, and then the item is missed', () => {
    const passed = answered({ id: 'answer', outcome: 'correct', credit: 1 });
    const progress = reduce([passed, remarked({ of: 'answer', by: 'self', credit: 0.5 })]);
    expect(progress.items.get('item-1')).toMatchObject({ best: 0.5, trail: { open: true } });
  });

  it('does not make a solution that was asked for an answer', () => {
    const shown = answered({ id: 'answer', outcome: 'revealed', credit: 0 });
    const progress = reduce([shown, remarked({ of: 'answer', credit: 1 })]);
    expect(progress.items.get('item-1')).toMatchObject({ lastOutcome: 'revealed', best: 0 });
  });

  it('of an answer that is not there changes nothing', () => {
    expect(reduce([remarked({ of: 'gone' })])).toMatchObject({ items: new Map(), records: 1 });
  });

  it('of a 材料题 speaks about the whole and leaves its questions their own results', () => {
    const parts = [{ item: 'case-1', kps: ['a'], outcome: 'correct' as const, credit: 1 }];
    const progress = reduce([
      { ...missed, parts },
      remarked({ of: 'answer', by: 'self', credit: 1 }),
    ]);
    expect(progress.items.get('item-1')?.lastOutcome).toBe('correct');
    expect(progress.evidence.get('a')).toMatchObject([{ credit: 1, weight: 1 }]);
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
