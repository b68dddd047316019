import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/domain/progress/merge.ts';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import { reduce } from '../../../src/domain/progress/reduce.ts';
import {
  cardOfItem,
  cardOfPoint,
  cardOfTerm,
  subjectOf,
} from '../../../src/domain/schedule/card-id.ts';
import { mayHaveCards } from '../../../src/domain/schedule/any.ts';
import { REVIEW_RUN } from '../../../src/domain/schedule/cards.ts';
import { intervals, look } from '../../../src/domain/schedule/fsrs.ts';
import { joinedTerms } from '../../../src/domain/schedule/joined.ts';
import { lastStep } from '../../../src/domain/schedule/undo.ts';
import { anyRecords } from '../progress/arbitraries.ts';
import {
  action,
  answered,
  at,
  cardOf,
  cards,
  DAY,
  missed,
  replied,
  reviewed,
  undone,
} from './make.ts';

const ids = (records: readonly LearningRecord[]): string[] => [...cards(records).keys()].sort();

describe('a card’s id', () => {
  it.each([
    { id: 'item/split-1', subject: { kind: 'item', item: 'split-1' } },
    { id: 'term/cvr', subject: { kind: 'term', term: 'cvr' } },
    { id: 'point/dear/t1', subject: { kind: 'point', dialogue: 'dear', turn: 't1', point: null } },
    {
      id: 'point/dear/t1.why',
      subject: { kind: 'point', dialogue: 'dear', turn: 't1', point: 'why' },
    },
    ...[
      '',
      'item',
      'item/',
      'item/a/b',
      'point/dear',
      'point/dear/',
      'point/a/b.',
      'point/a/b.c.d',
      'lesson/a',
      '__proto__/x',
      'term/a/b',
    ].map((id) => ({ id, subject: null })),
  ])('“$id” names $subject', ({ id, subject }) => {
    expect(subjectOf(id)).toEqual(subject);
  });
});

describe('a card comes into being', () => {
  const stories: { title: string; records: LearningRecord[]; ids: string[] }[] = [
    { title: 'not by a right answer', records: [answered(0, { credit: 1 })], ids: [] },
    { title: 'by a wrong answer', records: [missed(0)], ids: ['item/q1'] },
    { title: 'by a half-right answer', records: [answered(0, { credit: 0.5 })], ids: ['item/q1'] },
    {
      title: 'by looking the answer up',
      records: [answered(0, { outcome: 'revealed' })],
      ids: ['item/q1'],
    },
    {
      title: 'not by an answer that could not be marked',
      records: [answered(0, { outcome: 'invalid' })],
      ids: [],
    },
    { title: 'not by an empty answer', records: [answered(0, { outcome: 'unanswered' })], ids: [] },
    {
      title: 'by a miss in an exam',
      records: [answered(0, { place: 'exam', sitting: 's' })],
      ids: ['item/q1'],
    },
    {
      title: 'not by a miss in a placement test',
      records: [answered(0, { place: 'placement' })],
      ids: [],
    },
    {
      title: 'for every missed point of a reply, not for those hit',
      records: [replied(0, { hit: ['a'], missed: ['b', 'c'] })],
      ids: ['point/dear/t.b', 'point/dear/t.c'],
    },
    {
      title: 'for a poor choice at a turn',
      records: [replied(0, { input: { kind: 'choice', option: 'x' }, score: 40 })],
      ids: ['point/dear/t'],
    },
    {
      title: 'not for a fair choice',
      records: [replied(0, { input: { kind: 'choice', option: 'x' }, score: 60 })],
      ids: [],
    },
    { title: 'for a term by choice', records: [action(0, 'term/cvr', 'add')], ids: ['term/cvr'] },
    {
      title: 'and leaves by choice',
      records: [action(0, 'term/cvr', 'add'), action(1, 'term/cvr', 'remove')],
      ids: [],
    },
    { title: 'never for an item by choice', records: [action(0, 'item/q1', 'add')], ids: [] },
    {
      title: 'not by a miss a teacher marked as right',
      records: [
        Object.assign(missed(0), { id: 'm' }),
        { kind: 'remarked', id: 'n', at: at(1), of: 'm', by: 'teacher', credit: 1, points: [] },
      ],
      ids: [],
    },
  ];
  it.each(stories)('$title', ({ records, ids: expected }) => {
    expect(ids(records)).toEqual(expected);
  });

  it('exactly for what the progress says was ever missed', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const told = merge(records, []).filter(
          ({ kind }) => kind === 'answered' || kind === 'replied' || kind === 'remarked',
        );
        const { items, points } = reduce(told);
        const wanted = [
          ...[...items.values()].flatMap(({ item, trail }) =>
            trail.misses > 0 ? [cardOfItem(item)] : [],
          ),
          ...[...points.values()].flatMap(({ dialogue, turn, point, trail }) =>
            trail.misses > 0 ? [cardOfPoint(dialogue, turn, point)] : [],
          ),
        ];
        expect(ids(told)).toEqual([...new Set(wanted)].sort());
      }),
    );
  });
});

describe('a card’s schedule', () => {
  it('begins with the miss: new, and due from then on', () => {
    expect(cardOf([missed(2)])).toMatchObject({ isNew: true, due: at(2) });
  });

  it('follows the ratings given in review', () => {
    const card = cardOf([missed(0), reviewed(5, 3), reviewed(60, 3)]);
    const first = look(look(null, 1, at(0)), 3, at(5));
    expect(card).toMatchObject({ isNew: false, due: at(60) + intervals(first, at(60))[3] });
    expect(card?.memory).toEqual(look(first, 3, at(60)));
  });

  const elsewhere: { title: string; record: LearningRecord; rating: 1 | 2 | 3 }[] = [
    { title: 'a right answer in a lesson as good', record: answered(30, { credit: 1 }), rating: 3 },
    {
      title: 'a right answer in an exam as good',
      record: answered(30, { credit: 1, place: 'exam' }),
      rating: 3,
    },
    { title: 'a partly right answer as hard', record: answered(30, { credit: 0.3 }), rating: 2 },
    {
      title: 'a right second try as hard',
      record: answered(30, { credit: 1, attempt: 2 }),
      rating: 2,
    },
    { title: 'a wrong answer as forgotten', record: answered(30, { credit: 0 }), rating: 1 },
    {
      title: 'a look at the answer as forgotten',
      record: answered(30, { outcome: 'revealed' }),
      rating: 1,
    },
  ];
  it.each(elsewhere)('takes $title', ({ record, rating }) => {
    const before = [missed(0), reviewed(1, 3)];
    const same = cardOf([...before, reviewed(30, rating)]);
    const { memory, due } = cardOf([...before, record])!;
    expect({ memory, due }).toEqual({ memory: same?.memory, due: same?.due });
  });

  it('leaves answers of the review page to their ratings', () => {
    const answer = answered(30, { credit: 1, place: 'review' });
    expect(cardOf([missed(0), answer])?.memory).toEqual(cardOf([missed(0)])?.memory);
    const reply = replied(30, { run: REVIEW_RUN, hit: ['b'] });
    const miss = replied(0, { missed: ['b'] });
    expect(cardOf([miss, reply], 'point/dear/t.b')).toEqual(cardOf([miss], 'point/dear/t.b'));
  });

  it('takes a point said in a later conversation as good', () => {
    const miss = replied(0, { missed: ['b'] });
    const same = cardOf([miss, reviewed(30, 3, 'point/dear/t.b')], 'point/dear/t.b');
    const { due } = cardOf([miss, replied(30, { hit: ['b'] })], 'point/dear/t.b')!;
    expect(due).toBe(same?.due);
  });

  it('forgets what was taken back', () => {
    const slip = reviewed(5, 4);
    expect(cardOf([missed(0), slip, undone(6, slip)])).toEqual(cardOf([missed(0)]));
  });

  it('goes on when a term leaves and joins again', () => {
    const stay = [action(0, 'term/cvr', 'add'), reviewed(1, 3, 'term/cvr')];
    const back = [...stay, action(2, 'term/cvr', 'remove'), action(3, 'term/cvr', 'add')];
    expect(cardOf(back, 'term/cvr')).toEqual(cardOf(stay, 'term/cvr'));
  });

  it('is held by suspending and let go by resuming', () => {
    const held = [missed(0), action(1, 'item/q1', 'suspend')];
    expect(cardOf(held)?.isSuspended).toBe(true);
    expect(cardOf([...held, action(2, 'item/q1', 'resume')])?.isSuspended).toBe(false);
  });
});

describe('a new rev', () => {
  const story = [missed(0), reviewed(1, 3), reviewed(60, 4)];
  it('of the same number keeps the schedule, whatever was reworded', () => {
    expect(cardOf(story, 'item/q1', () => 1)?.isNew).toBe(false);
  });
  it('asks again from the beginning', () => {
    expect(cardOf(story, 'item/q1', () => 2)).toMatchObject({
      isNew: true,
      memory: null,
      due: at(60),
    });
  });
  it('starts a schedule of its own', () => {
    const card = cardOf([...story, reviewed(70, 3, 'item/q1', 2)], 'item/q1', () => 2);
    expect(card?.memory).toEqual(look(null, 3, at(70)));
    expect(card?.isNew).toBe(false);
  });
  it('is not disturbed by an answer to the old one in a page left open', () => {
    const card = cardOf(
      [...story, reviewed(70, 3, 'item/q1', 2), reviewed(71, 1)],
      'item/q1',
      () => 2,
    );
    expect(card?.memory).toEqual(look(null, 3, at(70)));
  });
  it('the course does not know yet counts', () => {
    const card = cardOf([...story, reviewed(70, 3, 'item/q1', 2)], 'item/q1', () => 1);
    expect(card?.memory).toEqual(look(null, 3, at(70)));
  });
  it('of a dialogue asks its points again', () => {
    const card = cardOf(
      [replied(0, { missed: ['b'] }), reviewed(2, 4, 'point/dear/t.b')],
      'point/dear/t.b',
      () => 3,
    );
    expect(card).toMatchObject({ isNew: true, memory: null });
  });
});

describe('whatever the records are', () => {
  const copies = (records: readonly LearningRecord[]) => [...cards(records)].sort();

  it('their order never changes a schedule', () => {
    fc.assert(
      fc.property(
        anyRecords
          .map((records) => merge(records, []))
          .chain((records) =>
            fc.tuple(
              fc.constant(records),
              fc.shuffledSubarray([...records], { minLength: records.length }),
            ),
          ),
        ([records, shuffled]) => {
          expect(copies(shuffled)).toEqual(copies(records));
        },
      ),
    );
  });

  it('a record told twice counts once', () => {
    fc.assert(
      fc.property(
        anyRecords.map((records) => merge(records, [])),
        (records) => {
          expect(copies([...records, ...records])).toEqual(copies(records));
        },
      ),
    );
  });

  it('undoing the last step is its exact inverse', () => {
    fc.assert(
      fc.property(
        anyRecords.map((records) => merge(records, [])),
        fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
        fc.integer({ min: 1, max: 5 }),
        (records, rating, n) => {
          const last = Math.max(0, ...records.map((record) => record.at)) + 1;
          const step = { ...reviewed(0, rating, `item/item-${n}`, 1), at: last, id: 'step' };
          expect(lastStep([...records, step], 0)?.id).toBe('step');
          const undo = { kind: 'undone', id: 'undo', at: last + 1, of: 'step' } as const;
          expect(copies([...records, step, undo])).toEqual(copies(records));
          expect(lastStep([...records, step, undo], 0)).toEqual(lastStep(records, 0));
        },
      ),
    );
  });

  it('the quick look overlooks no card', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        if (cards(records).size > 0) expect(mayHaveCards(records)).toBe(true);
      }),
    );
  });

  it('the glossary knows the same terms as the cards', () => {
    fc.assert(
      fc.property(
        anyRecords.map((records) => merge(records, []).filter(({ kind }) => kind !== 'reviewed')),
        (records) => {
          const terms = ids(records).filter((id) => id.startsWith('term/'));
          expect([...joinedTerms(records)].map(cardOfTerm).sort()).toEqual(terms);
        },
      ),
    );
  });

  it('every due time is a finite number after the look that made it', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        for (const card of cards(records).values()) {
          expect(Number.isFinite(card.due)).toBe(true);
          for (const each of card.looks) expect(each.due).toBeGreaterThanOrEqual(each.at);
        }
      }),
    );
  });
});

describe('the last step', () => {
  const review = reviewed(1, 3);
  const suspend = action(2, 'item/q1', 'suspend');
  it.each([
    { title: 'the newest review', records: [missed(0), review], is: review },
    { title: 'a suspension', records: [review, suspend], is: suspend },
    {
      title: 'what stands before one that was taken back',
      records: [review, suspend, undone(3, suspend)],
      is: review,
    },
    {
      title: 'not a suspension that was lifted',
      records: [review, suspend, action(3, 'item/q1', 'resume')],
      is: review,
    },
    {
      title: 'not a term that joined',
      records: [review, action(5, 'term/cvr', 'add')],
      is: review,
    },
    { title: 'nothing before the day began', records: [reviewed(-DAY, 3)], is: null },
  ])('is $title', ({ records, is }) => {
    expect(lastStep(records, at(0))).toEqual(is);
  });
});
