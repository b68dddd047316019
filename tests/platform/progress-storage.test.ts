import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CURRENT_SCHEMA } from '../../src/domain/progress/migrations.ts';
import type { LearningRecord, SavedRun } from '../../src/domain/progress/records.ts';
import { looksLikeRun } from '../../src/domain/progress/recognise.ts';
import { sealRow } from '../../src/domain/progress/row.ts';
import {
  createProgressStorage,
  type ProgressStorage,
  type StorageReport,
} from '../../src/platform/progress-storage.ts';
import { read as record } from '../domain/progress/make.ts';

let reports: StorageReport[] = [];
let opened: ProgressStorage[] = [];

const open = (patience = 4000): ProgressStorage => {
  const storage = createProgressStorage({
    name: 'test',
    now: () => 1000,
    onReport: (report) => reports.push(report),
    patience,
  });
  opened.push(storage);
  return storage;
};
/** A connection of somebody else, without our layout checks. */
const raw = () => openDB('test');
const ids = async (storage: ProgressStorage) => (await storage.read()).records.map((r) => r.id);
const RUN: SavedRun = { rev: 1, seed: 's', run: 'r', inputs: [{ kind: 'choice', option: 'a' }] };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  reports = [];
  opened = [];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(opened.map((storage) => storage.close()));
});

describe('on a good day', () => {
  it('gives back what was appended, in order of time, after closing and opening again', async () => {
    const first = open();
    await first.append([record({ id: 'b', at: 2 })]);
    await first.append([record({ id: 'a', at: 1 })]);
    await first.close();
    const second = open();
    expect(await second.read()).toEqual({
      records: [record({ id: 'a', at: 1 }), record({ id: 'b', at: 2 })],
      broken: 0,
    });
    expect(second.report()).toEqual({ status: { kind: 'ok' }, unsaved: 0 });
    expect(reports.every((report) => report.status.kind === 'ok')).toBe(true);
  });

  it('adds the same backup twice without change', async () => {
    const storage = open();
    const backup = [record({ id: 'a' }), record({ id: 'b' })];
    await storage.append(backup);
    await storage.append(backup);
    expect(await ids(storage)).toEqual(['a', 'b']);
  });

  it('settles one id with two contents as a merge does, in either order', async () => {
    const low = record({ id: 'a', fraction: 0.2 });
    const high = record({ id: 'a', fraction: 0.9 });
    const storage = open();
    await storage.append([low]);
    await storage.append([high]);
    await storage.append([low]);
    expect((await storage.read()).records).toEqual([high]);
  });

  it('loses nothing when two tabs write a hundred records each at once', async () => {
    const tabs = [open(), open()];
    await Promise.all(
      tabs.flatMap((tab, t) =>
        Array.from({ length: 100 }, (_, i) => tab.append([record({ id: `${t}-${i}`, at: i })])),
      ),
    );
    expect(new Set(await ids(open())).size).toBe(200);
  });

  it('keeps one unfinished run a dialogue', async () => {
    const storage = open();
    expect(await storage.loadRun('d', looksLikeRun)).toBeNull();
    await storage.saveRun('d', { ...RUN, seed: 'old' });
    await storage.saveRun('d', RUN);
    expect(await open().loadRun('d', looksLikeRun)).toEqual(RUN);
    await storage.saveRun('d', null);
    expect(await open().loadRun('d', looksLikeRun)).toBeNull();
  });

  it('keeps small facts about the device', async () => {
    const storage = open();
    expect(await storage.getMeta('persist')).toBeUndefined();
    await storage.setMeta('persist', 'refused');
    expect(await open().getMeta('persist')).toBe('refused');
  });

  it('forgets everything when asked to', async () => {
    const storage = open();
    await storage.append([record()]);
    await storage.saveRun('d', RUN);
    await storage.setMeta('persist', 'refused');
    expect(await storage.clear()).toBe(true);
    const next = open();
    expect(await next.read()).toEqual({ records: [], broken: 0 });
    expect(await next.loadRun('d', looksLikeRun)).toBeNull();
    expect(await next.getMeta('persist')).toBeUndefined();
  });
});

describe('without a database', () => {
  const breakages: { title: string; breakIt: () => void; reason: string }[] = [
    {
      title: 'a browser without IndexedDB',
      breakIt: () => {
        Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
      },
      reason: 'unavailable',
    },
    {
      title: 'a getter that throws, as in an opaque origin',
      breakIt: () => {
        Object.defineProperty(globalThis, 'indexedDB', {
          get: () => {
            throw new DOMException('denied', 'SecurityError');
          },
          configurable: true,
        });
      },
      reason: 'unavailable',
    },
    {
      title: 'opening that throws, as in some private windows',
      breakIt: () => {
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('denied', 'InvalidStateError');
        });
      },
      reason: 'failed',
    },
  ];
  it.each(breakages)('$title: keeps records in memory and says so', async ({ breakIt, reason }) => {
    breakIt();
    const storage = open();
    await storage.append([record({ id: 'a' })]);
    await storage.saveRun('d', RUN);
    expect(await ids(storage)).toEqual(['a']);
    expect(await storage.loadRun('d', looksLikeRun)).toEqual(RUN);
    expect(storage.report()).toEqual({ status: { kind: 'memory', reason }, unsaved: 2 });
    expect(reports.at(-1)).toEqual(storage.report());
    expect(await storage.clear()).toBe(true);
    expect(await ids(storage)).toEqual([]);
    Object.defineProperty(globalThis, 'indexedDB', {
      value: new IDBFactory(),
      configurable: true,
      writable: true,
    });
  });

  it('writes what gathered once the database opens after all', async () => {
    const open1 = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError');
    });
    const storage = open();
    await storage.append([record({ id: 'a' })]);
    open1.mockRestore();
    await storage.append([record({ id: 'b' })]);
    expect(storage.report()).toEqual({ status: { kind: 'ok' }, unsaved: 0 });
    expect(await ids(open())).toEqual(['a', 'b']);
  });

  it('does not wait for ever while another tab holds an older version open, and writes later', async () => {
    // A tab that never steps aside: version 0.5, so to say, of the same database being deleted.
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('test', 1);
      request.onupgradeneeded = () => {
        const db = request.result;
        db.createObjectStore('records', { keyPath: 'id' });
        db.createObjectStore('runs', { keyPath: 'id' });
        db.createObjectStore('quarantine', { autoIncrement: true });
        db.createObjectStore('meta');
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error('cannot open'));
    });
    const deleted = new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase('test');
      request.onsuccess = () => resolve();
    });
    const storage = open(20);
    await storage.append([record({ id: 'a' })]);
    expect(storage.report().status).toEqual({ kind: 'memory', reason: 'waiting' });
    expect(await ids(storage)).toEqual(['a']);
    stubborn.close();
    await deleted;
    await vi.waitFor(() =>
      expect(storage.report()).toEqual({ status: { kind: 'ok' }, unsaved: 0 }),
    );
    expect(await ids(open())).toEqual(['a']);
  });
});

describe('on a full disk', () => {
  it('keeps new records in memory, says so, and writes them when there is room', async () => {
    const storage = open();
    await storage.append([record({ id: 'a' })]);
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await storage.append([record({ id: 'b', at: 1 })]);
    await storage.append([record({ id: 'c', at: 2 })]);
    expect(storage.report()).toEqual({ status: { kind: 'full' }, unsaved: 2 });
    expect(await ids(storage)).toEqual(['a', 'b', 'c']);
    full.mockRestore();
    await storage.append([record({ id: 'd', at: 3 })]);
    expect(storage.report()).toEqual({ status: { kind: 'ok' }, unsaved: 0 });
    expect(await ids(open())).toEqual(['a', 'b', 'c', 'd']);
  });

  it('writes a batch as a whole or not at all', async () => {
    const storage = open();
    const put = IDBObjectStore.prototype.put;
    let left = 2;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (left-- <= 0) throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await storage.append(['a', 'b', 'c', 'd'].map((id) => record({ id })));
    vi.restoreAllMocks();
    expect(await ids(open())).toEqual([]);
    expect(await ids(storage)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('with broken rows', () => {
  it('reads the others, moves the broken ones raw to quarantine and counts them', async () => {
    const storage = open();
    await storage.append([record({ id: 'good' })]);
    const db = await raw();
    const flipped = { ...sealRow('flipped', record({ id: 'flipped' }), 1), checksum: 'crc32:0' };
    await db.put('records', flipped);
    await db.put('records', { id: 'nul', data: '\0\0\0' });
    db.close();
    expect(await storage.read()).toMatchObject({ records: [{ id: 'good' }], broken: 2 });
    // Moved, so the second reading finds the same count and the rows are not lost.
    expect(await open().read()).toMatchObject({ records: [{ id: 'good' }], broken: 2 });
    expect(await storage.raw()).toMatchObject([
      { store: 'records', key: 'flipped', reason: 'checksum', at: 1000, raw: flipped },
      { store: 'records', key: 'nul', reason: 'shape', raw: { id: 'nul', data: '\0\0\0' } },
    ]);
    expect(await storage.clearQuarantine()).toBe(true);
    expect(await storage.read()).toMatchObject({ broken: 0 });
  });

  it('starts a dialogue anew when its saved run is broken, and keeps the run aside', async () => {
    const storage = open();
    await storage.saveRun('d', RUN);
    const db = await raw();
    await db.put('runs', { id: 'd', schema: 1, data: {} });
    db.close();
    expect(await storage.loadRun('d', looksLikeRun)).toBeNull();
    expect(await storage.raw()).toMatchObject([{ store: 'runs', key: 'd' }]);
  });

  it('reads row by row when the browser cannot read all at once', async () => {
    const storage = open();
    await storage.append([record({ id: 'a' }), record({ id: 'b' })]);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Failed to read large value', 'UnknownError');
    });
    expect(await ids(storage)).toEqual(['a', 'b']);
  });
});

describe('with data of a newer version', () => {
  it.each([
    {
      title: 'a newer database',
      make: async () => {
        const db = await openDB('test', 99, {
          upgrade: (each) => void each.createObjectStore('records', { keyPath: 'id' }),
        });
        await db.put('records', { id: 'new', schema: 9, data: 'packed' });
        db.close();
      },
    },
    {
      title: 'a newer schema in the meta data',
      make: async () => {
        await open().append([record({ id: 'old' })]);
        const db = await raw();
        await db.put('meta', CURRENT_SCHEMA + 1, 'schema');
        await db.put('records', { id: 'new', schema: 9, data: 'packed' });
        db.close();
      },
    },
  ])(
    '$title is read as far as understood, never written, and can be exported',
    async ({ make }) => {
      await make();
      const before = await dump();
      const storage = open();
      await storage.append([record({ id: 'mine', at: 5 })]);
      await storage.saveRun('d', RUN);
      expect(await ids(storage)).toContain('mine');
      expect(storage.report()).toEqual({ status: { kind: 'newer' }, unsaved: 2 });
      expect(await storage.raw()).toEqual([{ id: 'new', schema: 9, data: 'packed' }]);
      expect(await dump()).toEqual(before);
    },
  );

  it('one newer row is enough to stop writing', async () => {
    await open().append([record({ id: 'old' })]);
    const db = await raw();
    await db.put('records', { ...sealRow('new', {}, 1), schema: CURRENT_SCHEMA + 1 });
    db.close();
    const storage = open();
    await storage.read();
    const before = await dump();
    await storage.append([record({ id: 'mine', at: 5 })]);
    expect(await ids(storage)).toEqual(['old', 'mine']);
    expect(await dump()).toEqual(before);
  });

  async function dump(): Promise<unknown> {
    const db = await raw();
    const rows = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
    db.close();
    return rows;
  }
});

describe('when the database goes away under an open page', () => {
  it('steps aside for a deletion and goes on with a new one', async () => {
    const storage = open();
    await storage.append([record({ id: 'a' })]);
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('test');
      request.onsuccess = () => resolve();
      request.onblocked = () => reject(new Error('blocked by the open page'));
    });
    await storage.append([record({ id: 'b' })]);
    expect(storage.report().status).toEqual({ kind: 'ok' });
    expect(await ids(open())).toEqual(['b']);
  });

  it('steps aside for a newer version and turns read-only', async () => {
    const storage = open();
    await storage.append([record({ id: 'a' })]);
    const db = await openDB('test', 2);
    db.close();
    await storage.append([record({ id: 'b', at: 1 })]);
    expect(storage.report().status).toEqual({ kind: 'newer' });
    expect(await ids(storage)).toEqual(['a', 'b']);
  });
});

describe('any order of events', () => {
  type Step =
    | { kind: 'append'; tab: 0 | 1; count: number }
    | { kind: 'reopen'; tab: 0 | 1 }
    | { kind: 'abort' }
    | { kind: 'read'; tab: 0 | 1 };
  const tab = fc.constantFrom(0 as const, 1 as const);
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ kind: fc.constant('append' as const), tab, count: fc.integer({ min: 1, max: 4 }) }),
    fc.record({ kind: fc.constant('reopen' as const), tab }),
    fc.record({ kind: fc.constant('abort' as const) }),
    fc.record({ kind: fc.constant('read' as const), tab }),
  );

  it('loses no record: two tabs, closing, failing transactions', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        const tabs = [open(), open()] as [ProgressStorage, ProgressStorage];
        const model = new Set<string>();
        let made = 0;
        let aborts = 0;
        const put = IDBObjectStore.prototype.put;
        const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
          this: IDBObjectStore,
          ...args: Parameters<typeof put>
        ) {
          if (aborts > 0) {
            aborts--;
            throw new DOMException('aborted', 'AbortError');
          }
          return put.apply(this, args);
        });
        for (const each of steps) {
          if (each.kind === 'abort') {
            aborts++;
          } else if (each.kind === 'append') {
            const records: LearningRecord[] = [];
            for (let i = 0; i < each.count; i++) {
              const id = `r${made++}`;
              model.add(id);
              records.push(record({ id, at: made }));
            }
            await tabs[each.tab].append(records);
          } else if (each.kind === 'reopen') {
            // The connection ends; what is in this page's memory stays.
            await tabs[each.tab].close();
          } else {
            const seen = await ids(tabs[each.tab]);
            const own = tabs[1 - each.tab]?.report().unsaved ?? 0;
            expect(seen.length).toBeGreaterThanOrEqual(model.size - own);
          }
        }
        aborts = 0;
        await Promise.all(tabs.map((each) => each.read()));
        spy.mockRestore();
        expect(new Set(await ids(open()))).toEqual(model);
      }),
      { numRuns: 60 },
    );
  });
});
