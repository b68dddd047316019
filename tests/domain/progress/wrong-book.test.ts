import { describe, expect, it } from 'vitest';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import { REVIEW_RUN } from '../../../src/domain/schedule/cards.ts';
import { reduce } from '../../../src/domain/progress/reduce.ts';
import { wrongBook } from '../../../src/domain/progress/wrong-book.ts';
import { answered, HOUR, replied, right, wrong } from './make.ts';

const book = (...records: LearningRecord[]) => wrongBook(reduce(records));

describe('the wrong book', () => {
  const stories: { title: string; records: LearningRecord[]; holds: boolean }[] = [
    { title: 'leaves out what was always right', records: [right(0)], holds: false },
    { title: 'takes in a wrong answer', records: [wrong(0)], holds: true },
    {
      title: 'takes in a half-right answer',
      records: [answered({ outcome: 'partial', credit: 0.5 })],
      holds: true,
    },
    {
      title: 'takes in an answer that was looked up',
      records: [answered({ outcome: 'revealed', credit: 0 })],
      holds: true,
    },
    {
      title: 'leaves out what could not be marked',
      records: [answered({ outcome: 'invalid', credit: 0 })],
      holds: false,
    },
    {
      title: 'leaves out what was missed in a placement test',
      records: [answered({ outcome: 'incorrect', credit: 0, place: 'placement' })],
      holds: false,
    },
    {
      title: 'does not start over with a miss in a placement test',
      records: [
        wrong(0),
        right(HOUR),
        answered({ at: 5 * HOUR, outcome: 'incorrect', credit: 0, place: 'placement' }),
        right(9 * HOUR),
      ],
      holds: false,
    },
    {
      title: 'keeps what was right once since',
      records: [wrong(0), right(20 * HOUR)],
      holds: true,
    },
    {
      title: 'keeps what was right twice in one sitting',
      records: [wrong(0), right(HOUR), right(2 * HOUR), right(8.9 * HOUR)],
      holds: true,
    },
    {
      title: 'lets go what was right twice, eight hours apart',
      records: [wrong(0), right(HOUR), right(9 * HOUR)],
      holds: false,
    },
    {
      title: 'takes right answers in review and in an exam as in a lesson',
      records: [
        wrong(0),
        answered({ at: HOUR, place: 'review' }),
        answered({ at: 10 * HOUR, place: 'exam', sitting: 's-1' }),
      ],
      holds: false,
    },
    {
      title: 'takes a point said in review as in a conversation',
      records: [
        replied({ missed: ['reason'] }),
        replied({ at: HOUR, run: REVIEW_RUN, hit: ['reason'] }),
        replied({ at: 10 * HOUR, run: REVIEW_RUN, hit: ['reason'] }),
      ],
      holds: false,
    },
    {
      title: 'starts over with a miss in between',
      records: [wrong(0), right(HOUR), wrong(2 * HOUR), right(10 * HOUR)],
      holds: true,
    },
    {
      title: 'takes in again what is missed after it was repaired',
      records: [wrong(0), right(HOUR), right(9 * HOUR), wrong(30 * HOUR)],
      holds: true,
    },
  ];
  it.each(stories)('$title', ({ records, holds }) => {
    expect(book(...records).length).toBe(holds ? 1 : 0);
  });

  it('says how often something was missed and whether it is halfway repaired', () => {
    expect(book(wrong(0), wrong(HOUR), right(2 * HOUR))).toEqual([
      {
        kind: 'item',
        item: 'item-1',
        missedAt: HOUR,
        misses: 2,
        halfway: true,
        rightAt: 2 * HOUR,
      },
    ]);
  });

  it('takes in the points a typed reply missed, not those it hit', () => {
    expect(book(replied({ hit: ['empathy'], missed: ['reason', 'offer'] }))).toMatchObject([
      { kind: 'point', dialogue: 'too-dear', turn: 'opening', point: 'reason' },
      { kind: 'point', dialogue: 'too-dear', turn: 'opening', point: 'offer' },
    ]);
  });

  it.each([
    { score: 59, holds: 1 },
    { score: 60, holds: 0 },
    { score: 100, holds: 0 },
  ])('a choice worth $score makes $holds entries', ({ score, holds }) => {
    expect(book(replied({ input: { kind: 'choice', option: 'a' }, score }))).toHaveLength(holds);
  });

  it('repairs a choice only by a good one', () => {
    const choice = (at: number, score: number) =>
      replied({ at, score, input: { kind: 'choice', option: 'a' } });
    expect(book(choice(0, 20), choice(HOUR, 70), choice(20 * HOUR, 70))).toHaveLength(1);
    expect(book(choice(0, 20), choice(HOUR, 90), choice(20 * HOUR, 90))).toHaveLength(0);
  });

  it('shows the newest miss first', () => {
    const entries = book(wrong(1, 'old'), wrong(3, 'new'), wrong(2, 'middle'));
    expect(entries.map((entry) => entry.kind === 'item' && entry.item)).toEqual([
      'new',
      'middle',
      'old',
    ]);
  });
});
