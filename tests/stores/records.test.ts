import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUTSIDE_PAPERS, type NewRecord } from '../../src/domain/progress/records.ts';

/** A page of the site: its own stores over the same browser. Opening another is a new tab, or a reload. */
async function openPage() {
  vi.resetModules();
  const [records, progress, runs, storage] = await Promise.all([
    import('../../src/stores/records.ts'),
    import('../../src/stores/progress.ts'),
    import('../../src/stores/runs.ts'),
    import('../../src/stores/storage.ts'),
  ]);
  const page = { ...records, ...progress, ...runs, ...storage };
  pages.push(page);
  return page;
}
const pages: { storage: { close(): Promise<void> } }[] = [];

/** Pages closed at the end of a test must not hear the next one. */
const RealChannel = BroadcastChannel;
const channels: BroadcastChannel[] = [];
class TrackedChannel extends RealChannel {
  constructor(name: string) {
    super(name);
    channels.push(this);
  }
}

const READ: NewRecord = { kind: 'read', lesson: 'closing', section: 'why', fraction: 0.4 };
const ANSWERED: NewRecord = {
  kind: 'answered',
  item: 'item-1',
  rev: 1,
  kps: ['split-price'],
  response: { kind: 'single-choice', option: 'a' },
  outcome: 'correct',
  credit: 1,
  attempt: 1,
  seed: null,
  place: 'lesson',
  ...OUTSIDE_PAPERS,
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.stubGlobal('BroadcastChannel', TrackedChannel);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  channels.splice(0).forEach((channel) => channel.close());
  await Promise.all(pages.splice(0).map((page) => page.storage.close()));
});

describe('a learner who leaves and comes back', () => {
  it('finds everything kept', async () => {
    const page = await openPage();
    await page.recordLearning(READ);
    await page.recordLearning(ANSWERED);
    const later = await openPage();
    expect(await later.loadRecords()).toMatchObject([READ, ANSWERED]);
    const stop = later.$progress.listen(() => {});
    await vi.waitFor(() =>
      expect(later.$progress.get()?.lessons.get('closing')?.section).toBe('why'),
    );
    stop();
  });

  it('can go on with an unfinished dialogue', async () => {
    const page = await openPage();
    const run = {
      rev: 1,
      seed: 's',
      run: page.newRunId(),
      inputs: [{ kind: 'typed' as const, text: '亲，在的' }],
    };
    await page.saveRun('too-dear', run);
    expect(await (await openPage()).loadRun('too-dear')).toEqual(run);
    await page.clearRun('too-dear');
    expect(await (await openPage()).loadRun('too-dear')).toBeNull();
  });
});

describe('a page', () => {
  it('shows a new record at once, before it is stored', async () => {
    const page = await openPage();
    await page.loadRecords();
    const stored = page.recordLearning(READ);
    expect(page.$records.get()).toMatchObject([READ]);
    await stored;
    expect(page.$records.get()).toHaveLength(1);
  });

  it('writes without reading the other records', async () => {
    const page = await openPage();
    await page.recordLearning(READ);
    expect(page.$records.get()).toBeNull();
  });

  it('loses no record made while the others are being read, at whatever moment', async () => {
    for (let ticks = 0; ticks < 30; ticks++) {
      globalThis.indexedDB = new IDBFactory();
      const page = await openPage();
      await page.recordLearning(READ);
      const loading = page.loadRecords();
      for (let i = 0; i < ticks; i++) await new Promise((resolve) => setImmediate(resolve));
      const made = page.recordLearning(ANSWERED);
      await loading;
      await made;
      expect(page.$records.get(), `after ${ticks} ticks`).toHaveLength(2);
    }
  });

  it('gives every record its own id and the time', async () => {
    const page = await openPage();
    await Promise.all([page.recordLearning(READ), page.recordLearning(READ)]);
    const [a, b] = await page.loadRecords();
    expect(a?.id).toMatch(/^[0-9a-v]{24}$/);
    expect(a?.id).not.toBe(b?.id);
    expect(a?.at).toBeGreaterThan(1_600_000_000_000);
  });

  it('refuses a record that no code should make', async () => {
    const page = await openPage();
    await expect(page.recordLearning({ ...READ, fraction: NaN })).rejects.toThrow(TypeError);
    expect(await page.loadRecords()).toEqual([]);
  });

  it('without a database keeps records until it closes, and says so', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const page = await openPage();
    await page.recordLearning(READ);
    expect(await page.loadRecords()).toMatchObject([READ]);
    expect(page.$storage.get()).toMatchObject({
      status: { kind: 'memory', reason: 'unavailable' },
      unsaved: 1,
    });
  });

  it('shows the stored records once a database that would not open opens', async () => {
    await (await openPage()).recordLearning(READ);
    const closed = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    const page = await openPage();
    expect(await page.loadRecords()).toEqual([]);
    closed.mockRestore();
    await page.recordLearning(ANSWERED);
    await vi.waitFor(() => expect(page.$records.get()).toMatchObject([READ, ANSWERED]));
    expect(page.$storage.get().status.kind).toBe('ok');
  });

  it('makes ids where there is neither randomUUID nor getRandomValues', async () => {
    vi.stubGlobal('crypto', undefined);
    const page = await openPage();
    expect(page.newRunId()).toMatch(/^[0-9a-v]{24}$/);
    expect(page.newRunId()).not.toBe(page.newRunId());
  });
});

describe('two tabs', () => {
  it('see what the other one did', async () => {
    const first = await openPage();
    const second = await openPage();
    await Promise.all([first.loadRecords(), second.loadRecords()]);
    await first.recordLearning(READ);
    await vi.waitFor(() => expect(second.$records.get()).toMatchObject([READ]));
    await second.recordLearning(ANSWERED);
    await vi.waitFor(() => expect(first.$records.get()).toMatchObject([READ, ANSWERED]));
  });

  it('keep a hundred answers each given at the same time', async () => {
    const tabs = [await openPage(), await openPage()];
    await Promise.all(
      tabs.flatMap((tab) => Array.from({ length: 100 }, () => tab.recordLearning(ANSWERED))),
    );
    expect(await (await openPage()).loadRecords()).toHaveLength(200);
  });

  it('both forget when one clears everything', async () => {
    const first = await openPage();
    const second = await openPage();
    await second.recordLearning(READ);
    await Promise.all([first.loadRecords(), second.loadRecords()]);
    expect(await first.forgetRecords()).toBe(true);
    await vi.waitFor(() => expect(second.$records.get()).toEqual([]));
  });

  it('work without BroadcastChannel', async () => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const first = await openPage();
    await first.recordLearning(READ);
    expect(await (await openPage()).loadRecords()).toMatchObject([READ]);
  });
});

describe('the browser is asked to keep the data', () => {
  const askable = (answer: boolean) => {
    const persist = vi.fn(() => Promise.resolve(answer));
    vi.stubGlobal('navigator', { storage: { persist } });
    return persist;
  };

  it('after the first answer, once for all pages, and its answer is kept', async () => {
    const persist = askable(false);
    const page = await openPage();
    await page.recordLearning(READ);
    expect(persist).not.toHaveBeenCalled();
    await page.recordLearning(ANSWERED);
    await page.recordLearning(ANSWERED);
    await (await openPage()).recordLearning(ANSWERED);
    expect(persist).toHaveBeenCalledTimes(1);
    expect(await page.storage.getMeta('persist')).toBe('refused');
  });

  it('not where it cannot be, as on plain http', async () => {
    vi.stubGlobal('navigator', {});
    const page = await openPage();
    await page.recordLearning(ANSWERED);
    expect(await page.storage.getMeta('persist')).toBeUndefined();
  });
});
