/**
 * Shifts that were begun and not ended, one stored row each (`shift:<run>`). A row holds what the shift cannot be worked
 * out from: the inputs, how far its clock is, and what stands in the composers.
 */
import type { ShiftReplay } from '../../domain/shift/input.ts';
import { storage } from '../storage.ts';
import { looksLikeAutoReplies } from './auto-replies.ts';

export interface DeskRun {
  /** Also the shift's seed. */
  readonly run: string;
  readonly replay: ShiftReplay;
  /** How far the shift's clock is, ms; at least the last input's `at`. */
  readonly clockMs: number;
  /** When it was begun and last saved, ms since the epoch. */
  readonly startedAt: number;
  readonly savedAt: number;
  /** The learner wants each answer's marks while the shift runs. */
  readonly coached: boolean;
  /** The chat on the screen; null: none. */
  readonly active: number | null;
  /** When it ended, ms since the epoch; its records are about to be written. Null while it runs. */
  readonly endedAt: number | null;
}

const PREFIX = 'shift:';
export const keyOfRun = (run: string): string => PREFIX + run;
const draftsKey = (run: string): string => `drafts:${run}`;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;

const isInput = (value: unknown): boolean =>
  isFields(value) && isCount(value['at']) && typeof value['kind'] === 'string';

function looksLikeReplay(value: unknown): value is ShiftReplay {
  return (
    isFields(value) &&
    typeof value['shift'] === 'string' &&
    isCount(value['rev']) &&
    typeof value['title'] === 'string' &&
    typeof value['role'] === 'string' &&
    typeof value['seed'] === 'string' &&
    ['real', 'slow', 'untimed'].includes(value['clock'] as string) &&
    Array.isArray(value['dialogues']) &&
    value['dialogues'].every((one) => isFields(one) && typeof one['id'] === 'string') &&
    looksLikeAutoReplies(value['autoReplies']) &&
    Array.isArray(value['inputs']) &&
    value['inputs'].every(isInput) &&
    isCount(value['pausedMs'])
  );
}

export function looksLikeDeskRun(value: unknown): value is DeskRun {
  return (
    isFields(value) &&
    typeof value['run'] === 'string' &&
    looksLikeReplay(value['replay']) &&
    isCount(value['clockMs']) &&
    isCount(value['startedAt']) &&
    isCount(value['savedAt']) &&
    typeof value['coached'] === 'boolean' &&
    (value['active'] === null || isCount(value['active'])) &&
    (value['endedAt'] === null || isCount(value['endedAt']))
  );
}

export const loadDeskRun = (run: string): Promise<DeskRun | null> =>
  storage.loadRun(keyOfRun(run), looksLikeDeskRun);

export const saveDeskRun = (run: DeskRun): Promise<void> => storage.saveRun(keyOfRun(run.run), run);

/** What stands unsent in the composers, by chat. */
export type Drafts = Readonly<Record<number, string>>;

const looksLikeDrafts = (value: unknown): value is Drafts =>
  isFields(value) && Object.values(value).every((text) => typeof text === 'string');

export const loadDrafts = async (run: string): Promise<Drafts> =>
  (await storage.loadRun(draftsKey(run), looksLikeDrafts)) ?? {};

export const saveDrafts = (run: string, drafts: Drafts): Promise<void> =>
  storage.saveRun(draftsKey(run), drafts);

/** Forgets a shift; what it recorded stays. */
export const forgetDeskRun = async (run: string): Promise<void> => {
  await Promise.all([storage.saveRun(keyOfRun(run), null), storage.saveRun(draftsKey(run), null)]);
};

export interface OpenShift {
  readonly run: string;
  /** The scenario's id. */
  readonly shift: string;
  readonly title: string;
  readonly clock: ShiftReplay['clock'];
  readonly startedAt: number;
  /** When it was last worked at. */
  readonly savedAt: number;
  /** Shift time so far, ms. */
  readonly clockMs: number;
  readonly customers: number;
}

/** Shifts to go on with (`/desk/?run=<run>`), the one worked at last first. */
export async function openShifts(): Promise<readonly OpenShift[]> {
  const runs = await storage.loadRuns(PREFIX, looksLikeDeskRun);
  return runs
    .map(({ run, replay, startedAt, savedAt, clockMs }) => ({
      run,
      shift: replay.shift,
      title: replay.title,
      clock: replay.clock,
      startedAt,
      savedAt,
      clockMs,
      customers: replay.dialogues.length,
    }))
    .toSorted((a, b) => b.savedAt - a.savedAt);
}
