/**
 * Where learning records live. One mechanism covers the good and the bad days: every write joins a queue in memory and
 * the queue is written in one read-write transaction. Whatever cannot be written – no database, a full disk, a newer
 * version's data – stays in the queue, is read back from there as if it were stored, and is tried again with the next
 * write. So a click is never lost while the page lives, and the status says when that is all there is.
 *
 * Dangers this guards against: two tabs (only whole-row adds inside transactions, never read–change–write of a list),
 * a database deleted or upgraded while open (reconnect once), broken rows (moved raw to quarantine in one
 * transaction), rows of a newer schema (nothing is written any more).
 */
import { merge, settle } from '../domain/progress/merge.ts';
import { CURRENT_SCHEMA } from '../domain/progress/migrations.ts';
import { looksLikeRecord } from '../domain/progress/recognise.ts';
import type { LearningRecord } from '../domain/progress/records.ts';
import { openRow, sealRow, type BrokenReason, type StoredRow } from '../domain/progress/row.ts';
import {
  openDatabase,
  type Database,
  type MemoryReason,
  type MetaValues,
  type Opened,
} from './database.ts';
import { readRows } from './read-rows.ts';

export type StorageStatus =
  | { readonly kind: 'ok' }
  /** Kept until the page closes. */
  | { readonly kind: 'memory'; readonly reason: MemoryReason }
  /** The disk is full: what was stored before is safe, what comes now is in memory. */
  | { readonly kind: 'full' }
  /** Written by a newer version of the site: readable as far as understood, nothing is written. */
  | { readonly kind: 'newer' };

type Write =
  | { readonly store: 'records'; readonly record: LearningRecord }
  | { readonly store: 'runs'; readonly id: string; readonly row: StoredRow | null }
  | { readonly store: 'meta'; readonly key: string; readonly value: unknown };

export interface Reading {
  /** In order of time. */
  readonly records: readonly LearningRecord[];
  /** Things in quarantine, from this reading and earlier ones. */
  readonly broken: number;
}

export interface StorageReport {
  readonly status: StorageStatus;
  /** Writes that exist in memory only. */
  readonly unsaved: number;
}

export interface ProgressStorage {
  /** Adds records; one that is already there stays as it is. Never rejects: see the status. */
  append(records: readonly LearningRecord[]): Promise<void>;
  read(): Promise<Reading>;
  /** What is saved under a key – a dialogue's id, `attempt:<sitting>`, `placement:<track>` – or null. */
  loadRun<T>(key: string, recognise: (value: unknown) => value is T): Promise<T | null>;
  /** Everything saved under keys that begin so. */
  loadRuns<T>(prefix: string, recognise: (value: unknown) => value is T): Promise<readonly T[]>;
  /** Replaces what is saved under a key; `null` removes it. Plain data that JSON can say. */
  saveRun(key: string, run: object | null): Promise<void>;
  /**
   * Takes or renews a lease in one transaction, for browsers without Web Locks: true when it is `owner`'s afterwards.
   * A lease of somebody else stands until its time is over, unless it is taken by force. Without a database there is
   * nobody to share with.
   */
  lease(name: string, claim: LeaseClaim): Promise<boolean>;
  getMeta<K extends keyof MetaValues>(key: K): Promise<MetaValues[K] | undefined>;
  setMeta<K extends keyof MetaValues>(key: K, value: MetaValues[K]): Promise<void>;
  /** Everything unreadable: quarantine, and rows of a newer version. */
  raw(): Promise<readonly unknown[]>;
  clearQuarantine(): Promise<boolean>;
  /** Forgets everything on this device. False when the browser did not allow it. */
  clear(): Promise<boolean>;
  report(): StorageReport;
  /** Ends the connection; the next call opens a new one. */
  close(): Promise<void>;
}

export interface LeaseClaim {
  readonly owner: string;
  /** How long it stands without being renewed; 0 gives it back. */
  readonly forMs: number;
  /** Takes it whoever holds it. */
  readonly force?: boolean;
}

export interface StorageOptions {
  readonly name: string;
  readonly now: () => number;
  readonly onReport: (report: StorageReport) => void;
  /** Milliseconds to wait for the browser to open the database before going on in memory. */
  readonly patience?: number;
}

/** Writes in one transaction: many enough for speed, few enough that the page and other tabs get their turn. */
const BATCH = 500;

const OK: StorageStatus = { kind: 'ok' };

export function createProgressStorage(options: StorageOptions): ProgressStorage {
  const { name, now, onReport, patience = 4000 } = options;
  const queue: Write[] = [];
  let opening: Promise<Opened> | null = null;
  let status: StorageStatus = OK;
  let told = '';
  /** Writes happen one after another. */
  let chain: Promise<unknown> = Promise.resolve();

  const report = (): StorageReport => ({ status, unsaved: queue.length });
  const tell = (next: StorageStatus): void => {
    // Newer data stays newer until the page is loaded again.
    if (status.kind !== 'newer') status = next;
    const news = JSON.stringify(report());
    if (news !== told) {
      told = news;
      onReport(report());
    }
  };

  async function connect(): Promise<Opened> {
    const attempt = (opening ??= openDatabase(name, () => (opening = null)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const waiting = new Promise<Opened>((resolve) => {
      timer = setTimeout(() => resolve({ kind: 'memory', reason: 'waiting' }), patience);
    });
    const opened = await Promise.race([attempt, waiting]);
    clearTimeout(timer);
    if (opened.kind === 'memory') {
      // A late answer is still welcome: write then what has gathered.
      if (opened.reason === 'waiting') void attempt.then(connect).then(flush);
      else opening = null;
      tell({ kind: 'memory', reason: opened.reason });
    } else if (opened.kind === 'newer') {
      tell({ kind: 'newer' });
    } else if (status.kind === 'memory' && queue.length === 0) {
      tell(OK);
    }
    return opened;
  }

  async function disconnect(): Promise<void> {
    const opened = await opening;
    opening = null;
    if (opened?.kind === 'open' || opened?.kind === 'newer') opened.db?.close();
  }

  /** Runs `work` on a connection; a connection that turns out to be dead is replaced once. */
  async function using<T>(work: (db: Database) => Promise<T>): Promise<T | null> {
    for (const last of [false, true]) {
      const opened = await connect();
      const db = opened.kind === 'memory' ? null : opened.db;
      if (db === null) return null;
      try {
        return await work(db);
      } catch (error) {
        if (last || !(error instanceof DOMException) || error.name !== 'InvalidStateError') {
          throw error;
        }
        await disconnect();
      }
    }
    return null;
  }

  function flush(): Promise<void> {
    const next = chain.then(async () => {
      while (queue.length > 0 && status.kind !== 'newer') {
        const batch = queue.slice(0, BATCH);
        try {
          const written = await using(async (db) => {
            // Opening can discover newer data.
            if ((status as StorageStatus).kind === 'newer') return false;
            await writeAll(db, batch, now());
            return true;
          });
          if (written !== true) return tell(status);
          queue.splice(0, batch.length);
          tell(OK);
        } catch (error) {
          return tell(isFull(error) ? { kind: 'full' } : { kind: 'memory', reason: 'failed' });
        }
      }
    });
    chain = next;
    return next;
  }

  async function write(writes: readonly Write[]): Promise<void> {
    for (const one of writes) queue.push(one);
    await flush();
  }

  async function quarantine(
    store: 'records' | 'runs',
    broken: readonly { readonly key: string; readonly reason: BrokenReason }[],
  ): Promise<void> {
    if (broken.length === 0 || status.kind === 'newer') return;
    try {
      await using((db) => moveToQuarantine(db, store, broken, now()));
    } catch {
      // No room for the copy: the broken rows stay where they are, which is as safe.
    }
  }

  const pendingRecords = (): LearningRecord[] =>
    queue.flatMap((entry) => (entry.store === 'records' ? [entry.record] : []));

  async function read(): Promise<Reading> {
    await flush();
    const records: LearningRecord[] = [];
    const broken: { key: string; reason: BrokenReason }[] = [];
    let kept = 0;
    try {
      await using(async (db) => {
        records.length = broken.length = 0;
        for await (const page of readRows(db, 'records')) {
          for (const { key, row } of page) {
            const opened =
              row === undefined
                ? ({ kind: 'broken', reason: 'unreadable' } as const)
                : openRow(row, looksLikeRecord);
            if (opened.kind === 'ok') records.push(opened.data);
            else if (opened.kind === 'newer') tell({ kind: 'newer' });
            else broken.push({ key, reason: opened.reason });
          }
        }
        kept = db.objectStoreNames.contains('quarantine') ? await db.in('quarantine').count() : 0;
      });
    } catch {
      tell({ kind: 'memory', reason: 'failed' });
    }
    await quarantine('records', broken);
    return { records: merge(records, pendingRecords()), broken: kept + broken.length };
  }

  async function openRun<T>(
    key: string,
    row: unknown,
    recognise: (value: unknown) => value is T,
  ): Promise<T | null> {
    if (row === undefined || row === null) return null;
    const opened = openRow(row, recognise);
    if (opened.kind === 'ok') return opened.data;
    if (opened.kind === 'broken') await quarantine('runs', [{ key, reason: opened.reason }]);
    else tell({ kind: 'newer' });
    return null;
  }

  async function loadRun<T>(
    key: string,
    recognise: (value: unknown) => value is T,
  ): Promise<T | null> {
    const pending = queue.findLast((entry) => entry.store === 'runs' && entry.id === key);
    if (pending?.store === 'runs') return openRun(key, pending.row, recognise);
    try {
      return await openRun(key, await using((db) => db.in('runs').get(key)), recognise);
    } catch {
      return null;
    }
  }

  async function loadRuns<T>(
    prefix: string,
    recognise: (value: unknown) => value is T,
  ): Promise<readonly T[]> {
    const keys = new Set<string>();
    try {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      for (const key of (await using((db) => db.in('runs').getAllKeys(range))) ?? []) keys.add(key);
    } catch {
      // Then only what waits to be written is known.
    }
    for (const entry of queue)
      if (entry.store === 'runs' && entry.id.startsWith(prefix)) keys.add(entry.id);
    const runs = await Promise.all([...keys].map((key) => loadRun(key, recognise)));
    return runs.filter((run) => run !== null);
  }

  async function lease(name: string, { owner, forMs, force }: LeaseClaim): Promise<boolean> {
    if (status.kind === 'newer') return true;
    try {
      const taken = await using(async (db) => {
        const tx = db.transaction('meta', 'readwrite');
        const held = (await tx.store.get(`lease:${name}`)) as
          { readonly owner: string; readonly until: number } | undefined;
        // A clock that was put back must not make a lease last for ever.
        const left = held === undefined ? 0 : held.until - now();
        const isFree = held === undefined || held.owner === owner || left <= 0 || left > 60_000;
        const isOurs = isFree || force === true;
        if (isOurs) await tx.store.put({ owner, until: now() + forMs }, `lease:${name}`);
        await tx.done;
        return isOurs;
      });
      return taken ?? true;
    } catch {
      return true;
    }
  }

  return {
    append: (records) => write(records.map((record) => ({ store: 'records', record }))),
    read,
    loadRun,
    loadRuns,
    saveRun: (key, run) =>
      write([{ store: 'runs', id: key, row: run === null ? null : sealRow(key, run, now()) }]),
    lease,
    async getMeta(key) {
      const pending = queue.findLast((entry) => entry.store === 'meta' && entry.key === key);
      if (pending?.store === 'meta') return pending.value as never;
      try {
        return ((await using((db) => db.in('meta').get(key))) ?? undefined) as never;
      } catch {
        return undefined;
      }
    },
    setMeta: (key, value) => write([{ store: 'meta', key, value }]),
    async raw() {
      try {
        return (await using(collectRaw)) ?? [];
      } catch {
        return [];
      }
    },
    async clearQuarantine() {
      if (status.kind === 'newer') return false;
      try {
        return (
          (await using(async (db) => {
            const tx = db.transaction('quarantine', 'readwrite');
            await Promise.all([tx.store.clear(), tx.done]);
            return true;
          })) ?? false
        );
      } catch {
        return false;
      }
    },
    async clear() {
      await chain;
      queue.length = 0;
      try {
        const done = await using(async (db) => {
          const names = [...db.objectStoreNames];
          const tx = db.transaction(names, 'readwrite');
          await Promise.all([...names.map((each) => tx.objectStore(each).clear()), tx.done]);
          return true;
        });
        tell(status);
        return done ?? status.kind === 'memory';
      } catch {
        return false;
      }
    },
    report,
    close: disconnect,
  };
}

/** All or nothing, in the order given. */
async function writeAll(db: Database, batch: readonly Write[], now: number): Promise<void> {
  // What is being worked at must survive an empty battery: the browser waits for the disk before it says “done”.
  const durability = batch.some(({ store }) => store === 'runs') ? 'strict' : 'default';
  const tx = db.transaction(['records', 'runs', 'meta'], 'readwrite', { durability });
  const ended = tx.done.then(
    () => null,
    (error: unknown) => error,
  );
  const results = await Promise.allSettled([
    ...batch.map(async (entry) => {
      if (entry.store === 'meta') {
        await tx.objectStore('meta').put(entry.value, entry.key);
      } else if (entry.store === 'records') {
        await addRecord(tx.objectStore('records'), entry.record, now);
      } else if (entry.row === null) {
        await tx.objectStore('runs').delete(entry.id);
      } else {
        await tx.objectStore('runs').put(entry.row);
      }
    }),
    (async () => tx.objectStore('meta').put(CURRENT_SCHEMA, 'schema'))(),
  ]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
  }
  const error = await ended;
  // When the browser ended the transaction, its reason says more than the requests that fell with it.
  if (isFull(error)) throw error;
  if (failed !== undefined) throw failed.reason;
  if (error !== null) throw error;
}

/** Adds a row; where one stands under the same id, the two are settled as in a merge. */
async function addRecord(
  store: {
    get(key: string): Promise<StoredRow | undefined>;
    put(row: StoredRow): Promise<unknown>;
  },
  record: LearningRecord,
  now: number,
): Promise<void> {
  const there = await store.get(record.id);
  if (there !== undefined) {
    const old = openRow(there, looksLikeRecord);
    if (old.kind !== 'ok') return;
    if (settle(old.data, record) === old.data) return;
  }
  await store.put(sealRow(record.id, record, now));
}

async function moveToQuarantine(
  db: Database,
  store: 'records' | 'runs',
  broken: readonly { readonly key: string; readonly reason: BrokenReason }[],
  at: number,
): Promise<void> {
  const tx = db.transaction([store, 'quarantine'], 'readwrite');
  const rows = tx.objectStore(store);
  for (const { key, reason } of broken) {
    let raw: unknown;
    try {
      raw = await rows.get(key);
    } catch {
      raw = null;
    }
    // Another tab may have moved it meanwhile.
    if (raw === undefined) continue;
    await tx.objectStore('quarantine').add({ store, key, reason, at, raw });
    await rows.delete(key);
  }
  await tx.done;
}

async function collectRaw(db: Database): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  const has = (name: 'quarantine' | 'records'): boolean => db.objectStoreNames.contains(name);
  if (has('quarantine')) found.push(...(await db.in('quarantine').getAll()));
  if (has('records')) {
    for await (const page of readRows(db, 'records')) {
      for (const { row } of page) {
        if (openRow(row, looksLikeRecord).kind === 'newer') found.push(row);
      }
    }
  }
  return found;
}

/** A full disk shows as the error itself or as the reason a transaction was aborted. */
function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
