import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearningRecord } from '../../../src/domain/progress/records.ts';
import { dayOf } from '../../../src/domain/schedule/day.ts';
import { forecast, FORECAST_DAYS } from '../../../src/domain/schedule/forecast.ts';
import { queueOf, type QueueWish } from '../../../src/domain/schedule/queue.ts';
import { anyRecords } from '../progress/arbitraries.ts';
import { action, at, BEIJING, cards, DAY, HOUR, missed, replied, reviewed } from './make.ts';

const wish = (part: Partial<QueueWish> = {}): QueueWish => ({
  ...{ now: at(3 * DAY), offset: BEIJING, size: 20, skipped: new Set<string>() },
  ...part,
});
const queue = (records: readonly LearningRecord[], part: Partial<QueueWish> = {}) =>
  queueOf(
    cards(records, (subject) =>
      subject.kind === 'item' && subject.item === 'gone' ? null : 1,
    ).values(),
    wish(part),
  );
const order = (records: readonly LearningRecord[], part: Partial<QueueWish> = {}) =>
  queue(records, part).cards.map(({ id }) => id.split('/').slice(1).join('/'));

describe('a learning day', () => {
  it.each([
    { local: '03:59', ms: at(DAY) - 60_000, day: 0 },
    { local: '04:00', ms: at(DAY), day: 1 },
    { local: '23:59', ms: at(DAY + 20) - 60_000, day: 1 },
    { local: '00:00', ms: at(DAY + 20), day: 1 },
  ])('at $local local time is day $day', ({ ms, day }) => {
    expect(dayOf(ms, BEIJING) - dayOf(at(0), BEIJING)).toBe(day);
  });
  it('turns at four where the learner is, not where the server is', () => {
    expect(dayOf(Date.UTC(2026, 0, 2, 8, 59), -5 * HOUR)).toBe(
      dayOf(Date.UTC(2026, 0, 1, 9), -5 * HOUR),
    );
    expect(dayOf(Date.UTC(2026, 0, 2, 9), -5 * HOUR)).toBe(
      dayOf(Date.UTC(2026, 0, 1, 9), -5 * HOUR) + 1,
    );
  });
});

describe('today’s queue', () => {
  it('holds what is due first, the longest due at its head, then what is new', () => {
    const records = [
      missed(0, 'b'),
      missed(1, 'a'),
      missed(2, 'new'),
      reviewed(3, 2, 'item/a'),
      reviewed(4, 2, 'item/b'),
    ];
    expect(order(records)).toEqual(['a', 'b', 'new']);
  });

  it('holds what falls due later today, not what is due tomorrow', () => {
    const due = [missed(0), reviewed(5, 2)];
    expect(order(due, { now: at(DAY) - 1 })).toEqual([]);
    expect(order(due, { now: at(DAY) })).toEqual(['q1']);
  });

  it('brings what was forgotten today back at its end', () => {
    const records = [missed(0, 'a'), missed(1, 'b'), reviewed(3 * DAY, 1, 'item/a')];
    expect(order(records, { now: at(3 * DAY) + 60_000 })).toEqual(['b', 'a']);
  });

  it.each([
    { size: 5, asked: 5, beyond: 7 },
    { size: 10, asked: 10, beyond: 2 },
    { size: 50, asked: 12, beyond: 0 },
  ])('of at most $size a day asks $asked of 12', ({ size, asked, beyond }) => {
    const records = Array.from({ length: 12 }, (_, i) => missed(i, `q${i}`));
    expect(queue(records, { size })).toMatchObject({ total: asked, beyond });
    expect(queue(records, { size }).cards).toHaveLength(asked);
  });

  it('counts what was reviewed today against the number, each card once', () => {
    const records = Array.from({ length: 12 }, (_, i) => missed(i, `q${i}`));
    const done = [
      reviewed(3 * DAY, 1, 'item/q0'),
      reviewed(3 * DAY + 1, 3, 'item/q0'),
      reviewed(3 * DAY + 1, 1, 'item/q1'),
    ];
    const found = queue([...records, ...done], { size: 5, now: at(3 * DAY + 2) });
    expect(found).toMatchObject({ done: 2, total: 5 });
    expect(found.cards.map(({ id }) => id)).toEqual(['item/q2', 'item/q3', 'item/q4', 'item/q1']);
  });

  it('asks one question of a knowledge point a day', () => {
    const records = [missed(0, 'a', 'kp'), missed(1, 'b', 'kp'), missed(2, 'c')];
    expect(order(records)).toEqual(['a', 'c']);
    expect(queue(records).siblings).toBe(1);
    expect(order([...records, reviewed(3 * DAY, 3, 'item/a')], { now: at(3 * DAY + 1) })).toEqual([
      'c',
    ]);
    expect(order([...records, reviewed(3 * DAY, 3, 'item/a')], { now: at(4 * DAY) })).toEqual([
      'b',
      'c',
    ]);
  });

  it('asks one point of a dialogue turn a day', () => {
    expect(
      order([replied(0, { missed: ['x', 'y'] }), replied(1, { turn: 'u', missed: ['x'] })]),
    ).toEqual(['dear/t.x', 'dear/u.x']);
  });

  it('leaves out what is suspended, put off or gone from the course', () => {
    const records = ['a', 'b', 'gone', 'c'].map((item, i) => missed(i, item));
    const found = [...records, action(5, 'item/a', 'suspend')];
    expect(order(found, { skipped: new Set(['item/b']) })).toEqual(['c']);
    expect(queue(found, { skipped: new Set(['item/b']) }).skipped).toBe(1);
  });

  it('says when the next card comes', () => {
    const first = [missed(0), reviewed(1, 3)];
    const { due } = [...cards(first).values()][0]!;
    expect(queue(first, { now: at(2) })).toMatchObject({ cards: [], next: due });
    expect(queue([])).toMatchObject({ cards: [], total: 0, next: null });
  });

  it('is steady when the clock was put back', () => {
    const ahead = [missed(0), reviewed(400 * DAY, 3)];
    expect(queue(ahead, { now: at(DAY) }).cards).toEqual([]);
    expect(queue(ahead, { now: at(DAY) }).next).toBeGreaterThan(at(400 * DAY));
  });

  it('never holds a suspended, put-off, sibling or surplus card, whatever happened', () => {
    fc.assert(
      fc.property(
        anyRecords,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 1, max: 6 }),
        (records, hour, size) => {
          const skipped = new Set(['item/item-1', 'term/term-2']);
          const all = cards(records);
          const found = queueOf(all.values(), { now: hour * HOUR, offset: 0, size, skipped });
          const today = dayOf(hour * HOUR, 0);
          const isDone = (card: (typeof found.cards)[number]) =>
            card.looks.some((each) => each.isReview && dayOf(each.at, 0) === today);
          const fresh = found.cards.filter((card) => !isDone(card));
          expect(found.done + fresh.length).toBeLessThanOrEqual(Math.max(size, found.done));
          expect(found.total).toBe(found.done + fresh.length);
          const done = [...all.values()].filter(isDone).map(({ family }) => family);
          const families = fresh.map(({ family }) => family);
          expect(new Set([...families, ...done]).size).toBe(families.length + new Set(done).size);
          for (const card of found.cards) {
            expect(card.isSuspended || card.isGone || skipped.has(card.id)).toBe(false);
            expect(dayOf(card.due, 0)).toBeLessThanOrEqual(today);
          }
        },
      ),
    );
  });
});

describe('the forecast', () => {
  it('counts today’s backlog and the thirteen days after', () => {
    const records = [
      missed(0, 'a'),
      missed(1, 'b'),
      reviewed(3 * DAY + 1, 3, 'item/b'),
      missed(2, 'c'),
      action(3, 'item/c', 'suspend'),
    ];
    const days = forecast(cards(records).values(), { now: at(3 * DAY + 2), offset: BEIJING });
    expect(days).toHaveLength(FORECAST_DAYS);
    expect(days[0]).toEqual({ at: at(3 * DAY), count: 1 });
    expect(days.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
  it('never counts more cards than there are', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const all = cards(records);
        const sum = forecast(all.values(), { now: 50 * HOUR, offset: 0 }).reduce(
          (n, { count }) => n + count,
          0,
        );
        expect(sum).toBeLessThanOrEqual(all.size);
      }),
    );
  });
});
