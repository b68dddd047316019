/**
 * The one connection of this page to the stored learning records, and what the learner should know about it.
 * Nothing happens on import: the database is opened by the first read or write.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { now } from '../platform/clock.ts';
import {
  createProgressStorage,
  type ProgressStorage,
  type StorageReport,
  type StorageStatus,
} from '../platform/progress-storage.ts';

export type { StorageStatus };

export interface StorageState extends StorageReport {
  /** Stored things that could not be read and were set aside. */
  readonly broken: number;
}

const $state = atom<StorageState>({ status: { kind: 'ok' }, unsaved: 0, broken: 0 });

/** Where learning records are kept right now, and what needs telling. */
export const $storage: ReadableAtom<StorageState> = $state;

/** For the other stores; islands read `$storage`. */
export const storage: ProgressStorage = createProgressStorage({
  name: 'qinke',
  now,
  onReport: (report) => $state.set({ ...$state.get(), ...report }),
});

/** Told by whoever read the records. */
export function noteBroken(broken: number): void {
  if ($state.get().broken !== broken) $state.set({ ...$state.get(), broken });
}
