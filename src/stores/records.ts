/**
 * The learner's records. `recordLearning` is the only way to write one; a page that only writes never loads the
 * others. `$records` loads when something first listens to it and follows what other tabs write.
 */
import { atom, onMount, type ReadableAtom } from 'nanostores';
import { merge } from '../domain/progress/merge.ts';
import { looksLikeRecord } from '../domain/progress/recognise.ts';
import type { LearningRecord, NewRecord } from '../domain/progress/records.ts';
import { openChannel, type Channel } from '../platform/channel.ts';
import { now } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { askToPersist } from '../platform/persistence.ts';
import { $storage, noteBroken, storage } from './storage.ts';

const $loaded = atom<readonly LearningRecord[] | null>(null);

/** What `$loaded` holds. Asking the store itself would count as listening, and load. */
let loaded: readonly LearningRecord[] | null = null;
const show = (records: readonly LearningRecord[]): void => {
  loaded = records;
  $loaded.set(records);
};

/** All records in order of time; `null` until they are read. */
export const $records: ReadableAtom<readonly LearningRecord[] | null> = $loaded;

let channel: Channel | null = null;
const otherTabs = (): Channel =>
  (channel ??= openChannel('qinke', () => {
    if (loaded !== null || loading !== null) void readAgain();
  }));

/** A database that opens late holds records this page has not seen. */
let waiting = false;
const waitForDatabase = (): void => {
  if (waiting) return;
  waiting = true;
  $storage.listen(({ status }, before) => {
    if (before?.status.kind === 'memory' && status.kind === 'ok') void readAgain();
  });
};

let loading: Promise<void> | null = null;
/** Asked to load while loading: what is being read may already be old. */
let again = false;
/** Records made while loading: the reading may or may not have seen them. */
const meanwhile: LearningRecord[] = [];

/** The records; read from the device by the first who asks, then kept up to date. */
export async function loadRecords(): Promise<readonly LearningRecord[]> {
  if (loading !== null) await loading;
  return loaded ?? readAgain();
}

/** Reads the records from the device, whatever is known already. */
export async function readAgain(): Promise<readonly LearningRecord[]> {
  otherTabs();
  waitForDatabase();
  again = true;
  loading ??= (async () => {
    while (again) {
      again = false;
      const { records, broken } = await storage.read();
      noteBroken(broken);
      show(meanwhile.length === 0 ? records : merge(records, meanwhile));
    }
    meanwhile.length = 0;
    loading = null;
  })();
  await loading;
  return loaded ?? [];
}

onMount($loaded, () => {
  if (loaded === null) void loadRecords();
});

let asked = false;

/**
 * Keeps what just happened. Resolves to the record's id when it is stored, or when it is clear that it can be kept in
 * memory only (`$storage` says so); it rejects only for a record no code should make.
 */
export async function recordLearning(event: NewRecord): Promise<string> {
  const record = { ...event, id: newId(), at: now() } as LearningRecord;
  // What JSON cannot say throws here, not later among the writes that wait.
  JSON.stringify(record);
  if (!looksLikeRecord(record)) throw new TypeError(`Not a learning record: ${event.kind}`);
  await addRecords([record]);
  if (!asked && (record.kind === 'answered' || record.kind === 'replied')) {
    asked = true;
    // Not awaited: a browser may put the question to the learner, and the next answer must not wait for that.
    void askOnceToPersist();
  }
  return record.id;
}

/** False while what was recorded is kept in memory only; `$storage` says why. */
export const isStored = (): boolean =>
  storage.report().unsaved === 0 || storage.report().status.kind === 'ok';

/** Adds records that already have their ids: an import, or the one above. */
export async function addRecords(records: readonly LearningRecord[]): Promise<void> {
  if (loading !== null) for (const record of records) meanwhile.push(record);
  if (loaded !== null) show(merge(loaded, records));
  await storage.append(records);
  otherTabs().announce();
}

/** After the first saved answer the browser is asked to keep the data; the answer is remembered. */
async function askOnceToPersist(): Promise<void> {
  if ((await storage.getMeta('persist')) !== undefined) return;
  const answer = await askToPersist();
  if (answer !== 'unsupported') await storage.setMeta('persist', answer);
}

/** Everything is gone: told by whoever cleared the device. */
export async function forgetRecords(): Promise<boolean> {
  const cleared = await storage.clear();
  noteBroken(0);
  if (loaded !== null) await readAgain();
  otherTabs().announce();
  return cleared;
}
