/**
 * The browser's database. Four stores: `records` (append-only rows), `runs` (unfinished dialogues), `quarantine` (raw
 * copies of what could not be read) and `meta` (small facts about this device). Opening never throws and never hangs
 * a caller for long: what can go wrong is a value.
 */
import { CURRENT_SCHEMA } from '../domain/progress/migrations.ts';
import type { BrokenReason, StoredRow } from '../domain/progress/row.ts';
import { connect, type Connection } from './idb.ts';

/** Raises with every change of the stores below. */
const VERSION = 1;

/** A raw copy of something unreadable, kept for the learner to download. */
export interface Quarantined {
  readonly store: 'records' | 'runs';
  readonly key: string;
  readonly reason: BrokenReason;
  readonly at: number;
  readonly raw: unknown;
}

export interface MetaValues {
  /** The highest schema ever written here. */
  readonly schema: number;
  readonly persist: 'granted' | 'refused';
  /** How many backups this device has made, and when the last one was saved. */
  readonly backup: { readonly rev: number; readonly at: number; readonly records: number };
  /** When the learner last waved the backup reminder away. */
  readonly reminderDismissedAt: number;
}

// A type, not an interface: only that has an index signature of its own.
type Layout = {
  records: { key: string; value: StoredRow };
  runs: { key: string; value: StoredRow };
  quarantine: { key: number; value: Quarantined };
  meta: { key: string; value: unknown };
};
export type Database = Connection<Layout>;

export type MemoryReason =
  /** This browser has no IndexedDB or forbids it (blocked, opaque origin). */
  | 'unavailable'
  /** Opening failed: private window, damaged profile. */
  | 'failed'
  /** Another tab holds an older version open, or the browser does not answer. */
  | 'waiting';

export type Opened =
  | { readonly kind: 'open'; readonly db: Database }
  | { readonly kind: 'memory'; readonly reason: MemoryReason }
  /** A newer version of the site has written here: look, do not touch. `db` is null when even looking fails. */
  | { readonly kind: 'newer'; readonly db: Database | null };

/** Opens the database; `onLost` is told when the connection ends from outside (deleted, upgraded, crashed). */
export async function openDatabase(name: string, onLost: () => void): Promise<Opened> {
  try {
    if (typeof indexedDB === 'undefined' || indexedDB === null) {
      return { kind: 'memory', reason: 'unavailable' };
    }
  } catch {
    return { kind: 'memory', reason: 'unavailable' };
  }
  const lost = {
    // Another tab wants to upgrade or delete: stepping aside is what lets it, and keeps it from hanging.
    version: (db: IDBDatabase) => {
      db.close();
      onLost();
    },
    close: onLost,
  };
  try {
    const db = await connect<Layout>(name, VERSION, {
      upgrade(database) {
        database.createObjectStore('records', { keyPath: 'id' });
        database.createObjectStore('runs', { keyPath: 'id' });
        database.createObjectStore('quarantine', { autoIncrement: true });
        database.createObjectStore('meta');
      },
      ...lost,
    });
    const schema = await db.in('meta').get('schema');
    if (typeof schema === 'number' && schema > CURRENT_SCHEMA) return { kind: 'newer', db };
    return { kind: 'open', db };
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    // An opaque origin and some private windows have IndexedDB but may not open it.
    if (name === 'SecurityError') return { kind: 'memory', reason: 'unavailable' };
    if (name !== 'VersionError') return { kind: 'memory', reason: 'failed' };
  }
  try {
    return { kind: 'newer', db: await connect<Layout>(name, undefined, lost) };
  } catch {
    return { kind: 'newer', db: null };
  }
}
