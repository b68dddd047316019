import { expect, it } from 'vitest';
import { ago } from '../../../src/domain/progress/ago.ts';
import { backupDue } from '../../../src/domain/progress/reminder.ts';
import { HOUR, read } from './make.ts';

const DAY = 24 * HOUR;
const some = (count: number, at = 0) => Array.from({ length: count }, () => read({ at }));

it.each([
  { title: 'nobody with few records', records: some(19), savedAt: null, now: 9 * DAY, due: null },
  { title: 'nobody on the first days', records: some(50), savedAt: null, now: 4 * DAY, due: null },
  {
    title: 'after five days',
    records: some(20),
    savedAt: null,
    now: 5 * DAY,
    due: { records: 20, days: 5 },
  },
  {
    title: 'after two hundred records',
    records: some(200),
    savedAt: null,
    now: HOUR,
    due: { records: 200, days: 0 },
  },
  {
    title: 'only of what came after the last backup',
    records: [...some(300), ...some(30, 2 * DAY)],
    savedAt: DAY,
    now: 7 * DAY,
    due: { records: 30, days: 5 },
  },
])('the backup reminder comes for $title', ({ records, savedAt, now, due }) => {
  expect(backupDue(records, { savedAt, dismissedAt: null, now })).toEqual(due);
});

it('a reminder that was waved away is quiet for five days', () => {
  const facts = { savedAt: null, dismissedAt: 10 * DAY };
  expect(backupDue(some(500), { ...facts, now: 14 * DAY })).toBeNull();
  expect(backupDue(some(500), { ...facts, now: 15 * DAY })).not.toBeNull();
});

it.each([
  [-HOUR, { unit: 'now', n: 0 }],
  [59_999, { unit: 'now', n: 0 }],
  [60_000, { unit: 'minutes', n: 1 }],
  [HOUR - 1, { unit: 'minutes', n: 59 }],
  [HOUR, { unit: 'hours', n: 1 }],
  [DAY, { unit: 'days', n: 1 }],
  [9.9 * DAY, { unit: 'days', n: 9 }],
])('%i ms ago is said as %o', (elapsed, is) => {
  expect(ago(0, elapsed)).toEqual(is);
});
