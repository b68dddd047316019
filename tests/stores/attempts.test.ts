import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerOf, respond } from '../../src/domain/quiz/attempt/attempt.ts';
import { finish } from '../../src/domain/quiz/attempt/finish.ts';
import type { Response } from '../../src/domain/quiz/response.ts';
import { attemptIn, markerOf } from '../domain/quiz/attempt/make.ts';

/** A page of the site over the same browser; opening another is a new tab, or a reload. */
async function openPage() {
  vi.resetModules();
  const [attempts, records, storage] = await Promise.all([
    import('../../src/stores/attempts.ts'),
    import('../../src/stores/records.ts'),
    import('../../src/stores/storage.ts'),
  ]);
  const page = { ...attempts, ...records, ...storage };
  pages.push(page);
  return page;
}
type Page = Awaited<ReturnType<typeof openPage>>;
const pages: {
  throwAway(sitting: string): Promise<void>;
  storage: { close(): Promise<void> };
}[] = [];

const RealChannel = BroadcastChannel;
const channels: BroadcastChannel[] = [];
class TrackedChannel extends RealChannel {
  constructor(name: string) {
    super(name);
    channels.push(this);
  }
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('BroadcastChannel', TrackedChannel);
});
afterEach(async () => {
  for (const page of pages) await page.throwAway('sit');
  vi.useRealTimers();
  vi.unstubAllGlobals();
  channels.splice(0).forEach((channel) => channel.close());
  await Promise.all(pages.splice(0).map((page) => page.storage.close()));
});

const A: Response = { kind: 'single-choice', option: 'praise' };
const B: Response = { kind: 'single-choice', option: 'argue' };
const typed = (n: number): Response => ({
  kind: 'fill-blank',
  blanks: { days: String(n), what: '' },
});
const responseOn = (page: Page, item: string): Response | null => {
  const state = page.$attempt.get();
  return state === null ? null : answerOf(state.attempt, item).response;
};

describe.each([
  ['Web Locks', undefined],
  ['a lease, as on plain http', {}],
])('an attempt owned by %s', (_, navigatorStub) => {
  beforeEach(() => {
    if (navigatorStub !== undefined) vi.stubGlobal('navigator', navigatorStub);
  });

  it('is there again after a reload, with the last answer, and stands still', async () => {
    const page = await openPage();
    await page.beginAttempt(attemptIn('mock'));
    page.step((attempt) => respond(attempt, 'one', A));
    await page.saved();
    const again = await openPage();
    expect(await again.openAttempt('sit', true)).toBe(true);
    expect(responseOn(again, 'one')).toEqual(A);
    expect(again.$attempt.get()?.attempt.clock).toMatchObject({ running: false, pauses: 1 });
  });

  it('saves the newest of many quick changes', async () => {
    const page = await openPage();
    await page.beginAttempt(attemptIn('mock'));
    for (let n = 0; n < 200; n++) page.step((attempt) => respond(attempt, 'four', typed(n)));
    await page.saved();
    const again = await openPage();
    await again.openAttempt('sit', true);
    expect(responseOn(again, 'four')).toEqual(typed(199));
  });

  it('belongs to one tab; a second one looks', async () => {
    const page = await openPage();
    await page.beginAttempt(attemptIn('mock'));
    const second = await openPage();
    expect(await second.openAttempt('sit')).toBe(true);
    expect(second.$attempt.get()?.role).toBe('elsewhere');
    second.step((attempt) => respond(attempt, 'one', B));
    expect(responseOn(second, 'one')).toBeNull();
  });

  it('shows the looking tab what the other one answers', async () => {
    const page = await openPage();
    await page.beginAttempt(attemptIn('mock'));
    const second = await openPage();
    await second.openAttempt('sit');
    page.step((attempt) => respond(attempt, 'one', A));
    await vi.waitFor(() => expect(responseOn(second, 'one')).toEqual(A));
  });

  it('leaves records when it is handed in, and is gone', async () => {
    const page = await openPage();
    await page.beginAttempt(attemptIn('mock'));
    page.step((attempt) => respond(attempt, 'one', A));
    const { attempt } = page.$attempt.get()!;
    const finished = finish(attempt, markerOf, 9_000_000_000_000);
    await page.handIn(finished);
    // A crash before the attempt was forgotten lets it be handed in again: nothing is doubled.
    await page.handIn(finished);
    const again = await openPage();
    const records = await again.loadRecords();
    expect(records.map(({ kind }) => kind).toSorted()).toEqual(['answered', 'begun', 'sat']);
    expect(await again.openAttempt('sit')).toBe(false);
    expect(await again.openAttempts()).toEqual([]);
  });

  it('is listed until it is handed in or thrown away', async () => {
    const page = await openPage();
    await page.beginAttempt(attemptIn('mock'));
    page.step((attempt) => respond(attempt, 'one', A));
    await page.saved();
    const listed = await (await openPage()).openAttempts();
    expect(listed).toMatchObject([{ sitting: 'sit', paper: 'small', answered: 1, questions: 4 }]);
    await page.throwAway('sit');
    expect(await (await openPage()).openAttempts()).toEqual([]);
  });
});

it('can be taken over, and the tab that had it stops writing', async () => {
  const page = await openPage();
  await page.beginAttempt(attemptIn('mock'));
  const second = await openPage();
  await second.openAttempt('sit', true);
  expect(second.$attempt.get()?.role).toBe('mine');
  await vi.waitFor(() => expect(page.$attempt.get()?.role).toBe('elsewhere'));
  page.step((attempt) => respond(attempt, 'one', B));
  second.step((attempt) => respond(attempt, 'one', A));
  await second.saved();
  const third = await openPage();
  await third.openAttempt('sit', true);
  expect(responseOn(third, 'one')).toEqual(A);
});

it('without a database lives in this page', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const page = await openPage();
  await page.beginAttempt(attemptIn('mock'));
  page.step((attempt) => respond(attempt, 'one', A));
  await page.saved();
  expect(responseOn(page, 'one')).toEqual(A);
  expect(page.$storage.get().status.kind).toBe('memory');
  expect(await page.openAttempts()).toHaveLength(1);
});

describe('a lease', () => {
  it('is held until its time is over, given back by its owner, and taken by force', async () => {
    let time = 1_000_000;
    vi.resetModules();
    const { createProgressStorage } = await import('../../src/platform/progress-storage.ts');
    const storage = createProgressStorage({ name: 'lease', now: () => time, onReport: () => {} });
    const claim = (owner: string, forMs = 6000, force = false) =>
      storage.lease('x', { owner, forMs, force });
    expect(await claim('a')).toBe(true);
    expect(await claim('b')).toBe(false);
    time += 5000;
    expect(await claim('a')).toBe(true);
    time += 5999;
    expect(await claim('b')).toBe(false);
    time += 1;
    expect(await claim('b')).toBe(true);
    expect(await claim('a')).toBe(false);
    expect(await claim('a', 6000, true)).toBe(true);
    expect(await claim('b')).toBe(false);
    expect(await claim('a', 0)).toBe(true);
    expect(await claim('b')).toBe(true);
    // A clock that was put back by a day must not keep the thing for a day.
    time -= 86_400_000;
    expect(await claim('a')).toBe(true);
    await storage.close();
  });
});
