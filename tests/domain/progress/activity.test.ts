import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activity, dateOf, levelOf, weeksUntil } from '../../../src/domain/progress/activity.ts';
import type { LearningRecord, SatRecord } from '../../../src/domain/progress/records.ts';
import { LONGEST_ANSWER_MS, timeOnTask } from '../../../src/domain/progress/time-on-task.ts';
import { anyRecords } from './arbitraries.ts';
import { answered, done, read, replied, worked } from './make.ts';

const DAY = 86_400_000;
const MIN = 60_000;
const dayOf = (at: number): number => Math.floor(at / DAY);

describe('activity', () => {
  it('counts answers and replies by day, and nothing else', () => {
    const days = activity(
      [
        answered({ at: 1 }),
        answered({ at: 2, outcome: 'incorrect', credit: 0 }),
        answered({ at: 3, outcome: 'unanswered', credit: 0 }),
        answered({ at: 3, outcome: 'invalid', credit: 0 }),
        replied({ at: DAY + 1 }),
        read({ at: 2 * DAY }),
        done('closing', 3 * DAY),
      ],
      dayOf,
    );
    expect([...days].map(([day, { answers, replies }]) => [day, answers, replies])).toEqual([
      [0, 2, 0],
      [1, 0, 1],
    ]);
  });

  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [2, 2, 1],
    [4, 1, 2],
    [0, 10, 3],
    [19, 0, 3],
    [19, 1, 4],
    [500, 0, 4],
  ])('%i answers and %i replies are level %i', (answers, replies, level) => {
    expect(levelOf({ answers, replies, ms: 0 })).toBe(level);
  });
});

describe('the calendar', () => {
  it('shows whole weeks from Monday, and no day after today', () => {
    // 24 November 2026 is a Tuesday.
    const today = Date.UTC(2026, 10, 24) / DAY;
    const weeks = weeksUntil(today, 2);
    expect(weeks.map((week) => week.map((day) => day && dateOf(day).date))).toEqual([
      [16, 17, 18, 19, 20, 21, 22],
      [23, 24, null, null, null, null, null],
    ]);
  });

  it.each([
    [Date.UTC(2026, 10, 24) / DAY, { year: 2026, month: 11, date: 24 }],
    [Date.UTC(2028, 1, 29) / DAY, { year: 2028, month: 2, date: 29 }],
    [0, { year: 1970, month: 1, date: 1 }],
  ])('day %i is %o', (day, is) => {
    expect(dateOf(day)).toEqual(is);
  });
});

const sat = (part: Partial<SatRecord>): SatRecord => ({
  ...{ kind: 'sat', id: 'sat-1', at: 0, sitting: 's', paper: 'p', rev: 1, title: 'P' },
  ...{ mode: 'mock', seed: 'x', questions: [], earned: 0, points: 1, pass: null },
  ...{ startedAt: 0, usedMs: 0, limitMs: null, pauses: 0, extendedMs: 0 },
  ...part,
});

describe('time on task', () => {
  const table: [string, LearningRecord[], number][] = [
    ['no records, no time', [], 0],
    ['one record alone takes no time', [read({ at: 9 * MIN })], 0],
    ['gaps up to five minutes count', [read({ at: 0 }), read({ at: 5 * MIN })], 5],
    ['a longer gap counts nothing', [read({ at: 0 }), read({ at: 5 * MIN + 1 })], 0],
    ['gaps add up', [read({ at: 0 }), answered({ at: 2 * MIN }), replied({ at: 6 * MIN })], 6],
    ['the order of the records does not matter', [read({ at: 2 * MIN }), read({ at: 0 })], 2],
    [
      'a measured answer counts after a longer gap',
      [read({ at: 0 }), answered({ at: 20 * MIN, ms: 3 * MIN })],
      3,
    ],
    [
      'a measured answer inside a gap counts once',
      [read({ at: 0 }), answered({ at: 4 * MIN, ms: 3 * MIN })],
      4,
    ],
    ['nobody answers for hours', [answered({ at: 600 * MIN, ms: 300 * MIN })], 30],
    [
      'answers of a placement test written at once add up',
      [1, 2, 3].map((n) => answered({ at: 60 * MIN, item: `i${n}`, sitting: 's', ms: 2 * MIN })),
      6,
    ],
    [
      'a paper counts what its clock ran, not its answers again',
      [
        answered({ at: 60 * MIN, sitting: 's', ms: 9 * MIN }),
        sat({ at: 60 * MIN, usedMs: 25 * MIN }),
      ],
      25,
    ],
    [
      'a shift counts what its clock ran, the replies given in it not again',
      [worked({ at: 60 * MIN, usedMs: 12 * MIN }), replied({ at: 58 * MIN })],
      12,
    ],
    [
      'a negative time is none',
      [answered({ at: 60 * MIN, ms: -5 * MIN }), sat({ at: 90 * MIN, usedMs: -MIN })],
      0,
    ],
  ];
  it.each(table)('%s', (_, records, minutes) => {
    const days = timeOnTask(records, dayOf);
    expect([...days.values()].reduce((a, b) => a + b, 0) / MIN).toBe(minutes);
  });

  it('belongs to the day it ends in', () => {
    const days = timeOnTask([read({ at: DAY - MIN }), read({ at: DAY + MIN })], dayOf);
    expect([...days]).toEqual([[1, 2 * MIN]]);
  });

  it('never counts more than has passed, plus what was measured before it', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const total = [...timeOnTask(records, dayOf).values()].reduce((a, b) => a + b, 0);
        const times = records.map(({ at }) => at);
        const span = times.length === 0 ? 0 : Math.max(...times) - Math.min(...times);
        const measured = records.reduce(
          (sum, record) =>
            sum +
            ('ms' in record ? Math.min(LONGEST_ANSWER_MS, record.ms ?? 0) : 0) +
            (record.kind === 'sat' || record.kind === 'worked' ? record.usedMs : 0),
          0,
        );
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(span + measured);
      }),
    );
  });
});
