/** Unfinished dialogues, so that a learner who leaves can go on: one saved run a dialogue. */
import { looksLikeRun } from '../domain/progress/recognise.ts';
import type { SavedRun } from '../domain/progress/records.ts';
import { newId } from '../platform/ids.ts';
import { storage } from './storage.ts';

/** The id of a new run; also a good seed. */
export const newRunId = (): string => newId();

/** The saved run of a dialogue, or `null`. Its `rev` may be older than the dialogue's: compare before replaying. */
export const loadRun = (dialogueId: string): Promise<SavedRun | null> =>
  storage.loadRun(dialogueId, looksLikeRun);

/** Replaces the saved run of a dialogue. Never rejects. */
export const saveRun = (dialogueId: string, run: SavedRun): Promise<void> =>
  storage.saveRun(dialogueId, run);

/** Forgets the saved run of a dialogue, when it is finished or given up. */
export const clearRun = (dialogueId: string): Promise<void> => storage.saveRun(dialogueId, null);
