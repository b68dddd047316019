import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import { streak } from '../../../src/domain/schedule/streak.ts';
import { anyRecords } from '../progress/arbitraries.ts';
import { action, answered, at, BEIJING, cards, DAY, HOUR, missed, reviewed } from './make.ts';

const row = (records: readonly LearningRecord[], day: number, offset = BEIJING) =>
  streak(cards(records).values(), { now: at(day * DAY + 10), offset });

/** Hard at first waits a day: due on day 1 when reviewed on day 0. */
const hardOn = (day: number, card = 'item/q1') => reviewed(day * DAY + 5, 2, card);
const ten = (day: number) =>
  Array.from({ length: 10 }, (_, i) => reviewed(day * DAY + 5, 3, `item/x${i}`));

describe('a row of days', () => {
  const stories: {
    title: string;
    records: LearningRecord[];
    day: number;
    days: number;
    today: boolean;
  }[] = [
    { title: 'is empty without reviews', records: [missed(0)], day: 5, days: 0, today: false },
    {
      title: 'begins with the first reviews of new cards',
      records: [missed(0), hardOn(0)],
      day: 0,
      days: 1,
      today: true,
    },
    {
      title: 'grows when what was due was looked at',
      records: [missed(0), hardOn(0), hardOn(1)],
      day: 1,
      days: 2,
      today: true,
    },
    {
      title: 'waits for the day to end',
      records: [missed(0), hardOn(0)],
      day: 1,
      days: 1,
      today: false,
    },
    {
      title: 'is broken by a day that left something due',
      records: [missed(0), hardOn(0)],
      day: 2,
      days: 0,
      today: false,
    },
    {
      title: 'begins anew after a break',
      records: [missed(0), hardOn(0), hardOn(4)],
      day: 4,
      days: 1,
      today: true,
    },
    {
      title: 'is not broken by days with nothing due',
      records: [missed(0), reviewed(5, 4), missed(8 * DAY, 'b')],
      day: 2,
      days: 1,
      today: false,
    },
    {
      title: 'is not broken by new cards nobody looked at',
      records: [missed(0), reviewed(5, 4), missed(6, 'b'), missed(7, 'c')],
      day: 3,
      days: 1,
      today: false,
    },
    {
      title: 'is kept by an answer to the same question elsewhere',
      records: [missed(0), hardOn(0), answered(DAY + 5, { credit: 1 })],
      day: 1,
      days: 2,
      today: true,
    },
    {
      title: 'counts a day with one of two due left as not done',
      records: [missed(0), missed(1, 'b'), hardOn(0), hardOn(0, 'item/b'), hardOn(1)],
      day: 2,
      days: 0,
      today: false,
    },
    {
      title: 'and while that day lasts, as not yet done',
      records: [missed(0), missed(1, 'b'), hardOn(0), hardOn(0, 'item/b'), hardOn(1)],
      day: 1,
      days: 1,
      today: false,
    },
    {
      title: 'asks one look of a family',
      records: [
        missed(0, 'a', 'kp'),
        missed(1, 'b', 'kp'),
        hardOn(0, 'item/a'),
        hardOn(0, 'item/b'),
        hardOn(1, 'item/a'),
      ],
      day: 1,
      days: 2,
      today: true,
    },
    {
      title: 'takes ten reviews as a day’s work, whatever is left',
      records: [missed(0), hardOn(0), ...ten(1)],
      day: 1,
      days: 2,
      today: true,
    },
    {
      title: 'and is not broken by what was left on such a day',
      records: [missed(0), hardOn(0), ...ten(1), hardOn(2)],
      day: 2,
      days: 3,
      today: true,
    },
    {
      title: 'holds nothing suspended against a day',
      records: [missed(0), hardOn(0), action(DAY + 2, 'item/q1', 'suspend')],
      day: 3,
      days: 1,
      today: false,
    },
    {
      title: 'counts ten reviews at half past three at night to the day before',
      records: [...ten(0).map((each) => ({ ...each, at: at(DAY - 0.5) }))],
      day: 0,
      days: 1,
      today: true,
    },
    {
      title: 'ignores reviews with a clock that ran ahead',
      records: [missed(0), hardOn(0), hardOn(400)],
      day: 0,
      days: 1,
      today: true,
    },
  ];
  it.each(stories)('$title', ({ records, day, days, today }) => {
    expect(row(records, day)).toEqual({ days, today });
  });

  it.each([-11, -5, 0, 5.5, 8, 13])(
    'is the same row for the same hours in a zone of UTC%f',
    (zone) => {
      const shift = BEIJING - zone * HOUR;
      const records = [missed(0), hardOn(0), hardOn(1), hardOn(3)].map((each) => ({
        ...each,
        at: each.at + shift,
      }));
      const now = at(3 * DAY + 10) + shift;
      expect(streak(cards(records).values(), { now, offset: zone * HOUR })).toEqual(
        row([missed(0), hardOn(0), hardOn(1), hardOn(3)], 3),
      );
    },
  );

  it('is never longer than the days since the first look', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 0, max: 10 }), (records, day) => {
        const { days } = streak(cards(records).values(), { now: day * DAY * HOUR, offset: 0 });
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(day + 2);
      }),
    );
  });
});
