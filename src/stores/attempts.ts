/**
 * The attempt of this page: kept on the device after every change, owned by one tab, handed in as records.
 *
 * Saving never holds up an answer: one write is under way at a time, and when it ends the newest state is written, not
 * every state between. So a killed browser loses what was typed since the last write began – the keystroke in flight.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { BegunRecord } from '../domain/progress/records.ts';
import {
  pauseAttempt,
  resumeAttempt,
  spend,
  takeUp,
  type Attempt,
} from '../domain/quiz/attempt/attempt.ts';
import { noticeBetween, type TimeNotice } from '../domain/quiz/attempt/clock.ts';
import { isGiven, type Finished } from '../domain/quiz/attempt/finish.ts';
import { looksLikeAttempt } from '../domain/quiz/attempt/recognise.ts';
import { openChannel, type Channel } from '../platform/channel.ts';
import { monotonic, now } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { own, type Ownership } from '../platform/ownership.ts';
import { afterPaint } from '../platform/pause.ts';
import { addRecords } from './records.ts';
import { storage } from './storage.ts';

export interface AttemptState {
  readonly attempt: Attempt;
  /** `elsewhere`: another tab works at it; here it can only be looked at. */
  readonly role: 'mine' | 'elsewhere';
}

const $state = atom<AttemptState | null>(null);

/** The attempt on this page; null before one is begun or opened. */
export const $attempt: ReadableAtom<AttemptState | null> = $state;

const keyOf = (sitting: string): string => `attempt:${sitting}`;
const tab = newId();

/** Clock changes alone are written this often. */
const SAVE_CLOCK_MS = 5000;
const TICK_MS = 1000;

let ownership: Ownership | null = null;
let channel: Channel | null = null;
let saving: Promise<void> | null = null;
let unsaved = false;
let savedAt = 0;
/** Handed in or thrown away: nothing more is saved. */
let closed = false;

const otherTabs = (): Channel => (channel ??= openChannel('qinke-attempt', () => void look()));

/** Another tab changed its attempt: whoever only looks follows. */
async function look(): Promise<void> {
  const state = $state.get();
  if (state?.role !== 'elsewhere') return;
  const attempt = await storage.loadRun(keyOf(state.attempt.sitting), looksLikeAttempt);
  if (attempt !== null && $state.get()?.role === 'elsewhere')
    $state.set({ attempt, role: 'elsewhere' });
}

function save(): void {
  unsaved = true;
  saving ??= (async () => {
    while (unsaved && !closed) {
      await afterPaint();
      unsaved = false;
      const state = $state.get();
      if (state?.role !== 'mine') break;
      savedAt = monotonic();
      await storage.saveRun(keyOf(state.attempt.sitting), state.attempt);
      otherTabs().announce();
    }
    saving = null;
  })();
}

/** Everything typed so far is on the device, or it is clear that it cannot be. */
export async function saved(): Promise<void> {
  while (saving !== null) await saving;
}

/** One step of the domain. Does nothing when the attempt belongs to another tab. */
export function step(change: (attempt: Attempt) => Attempt): void {
  const state = $state.get();
  if (state?.role !== 'mine') return;
  const attempt = change(state.attempt);
  if (attempt === state.attempt) return;
  $state.set({ attempt, role: 'mine' });
  save();
}

async function take(attempt: Attempt, force: boolean): Promise<boolean> {
  ownership?.release();
  ownership = await own({
    name: keyOf(attempt.sitting),
    owner: tab,
    force,
    onLost: () => {
      const state = $state.get();
      ownership = null;
      if (state !== null) $state.set({ attempt: state.attempt, role: 'elsewhere' });
    },
    lease: (name, claim) => storage.lease(name, claim),
  });
  return ownership !== null;
}

/** A new attempt, shown at once: its items count as seen from now on. Resolves when it is on the device. */
export async function beginAttempt(attempt: Attempt): Promise<void> {
  closed = false;
  $state.set({ attempt, role: 'mine' });
  // Nobody else knows of it yet, so it is ours before the lock says so.
  save();
  await take(attempt, true);
  const { sitting, paper } = attempt;
  const begun: BegunRecord = {
    kind: 'begun',
    id: `${sitting}.begun`,
    at: now(),
    sitting,
    paper: paper.spec,
    rev: paper.rev,
    seed: paper.seed,
    items: paper.questions.map(({ item }) => item),
  };
  await addRecords([begun]);
  await saved();
}

/**
 * Takes an attempt up again. False when there is none (handed in, thrown away, another device).
 * @param force take it from the tab that has it
 */
export async function openAttempt(sitting: string, force = false): Promise<boolean> {
  const found = await storage.loadRun(keyOf(sitting), looksLikeAttempt);
  if (found === null) return false;
  closed = false;
  const isMine = await take(found, force);
  // What the other tab wrote last comes with its lock.
  const attempt = (force && (await storage.loadRun(keyOf(sitting), looksLikeAttempt))) || found;
  $state.set({
    attempt: isMine ? takeUp(attempt, true) : attempt,
    role: isMine ? 'mine' : 'elsewhere',
  });
  otherTabs();
  if (isMine) save();
  return true;
}

/** Writes an attempt's records and forgets the attempt, in this order. */
export async function handIn({ sat, answered }: Finished): Promise<void> {
  await addRecords([...answered, sat]);
  await throwAway(sat.sitting);
}

/** Forgets an attempt; what it recorded stays. */
export async function throwAway(sitting: string): Promise<void> {
  if ($state.get()?.attempt.sitting === sitting) {
    closed = true;
    await saved();
    ownership?.release();
    ownership = null;
    $state.set(null);
  }
  await storage.saveRun(keyOf(sitting), null);
  otherTabs().announce();
}

export interface OpenAttempt {
  readonly sitting: string;
  /** The paper's id. */
  readonly paper: string;
  readonly title: string;
  readonly startedAt: number;
  readonly usedMs: number;
  readonly limitMs: number | null;
  /** How many of the questions have an answer. */
  readonly answered: number;
  readonly questions: number;
}

/** Attempts that were begun and not handed in, newest first. */
export async function openAttempts(): Promise<readonly OpenAttempt[]> {
  const found = await storage.loadRuns('attempt:', looksLikeAttempt);
  return found
    .map((attempt) => ({
      sitting: attempt.sitting,
      paper: attempt.paper.spec,
      title: attempt.paper.title,
      startedAt: attempt.startedAt,
      usedMs: attempt.clock.usedMs,
      limitMs: attempt.clock.limitMs,
      answered: attempt.paper.questions.filter(({ item }) => isGiven(attempt, item)).length,
      questions: attempt.paper.questions.length,
    }))
    .sort((a, b) => b.startedAt - a.startedAt);
}

/**
 * Lets the clock run while somebody looks. Returns how to stop it.
 * @param onNotice the moment to say how much time is left
 */
export function runClock(onNotice: (notice: TimeNotice) => void): () => void {
  let last = monotonic();
  const turn = (): void => {
    const at = monotonic();
    const delta = at - last;
    last = at;
    const state = $state.get();
    if (state?.role !== 'mine' || closed) return;
    const attempt = spend(state.attempt, delta);
    if (attempt === state.attempt) return;
    $state.set({ attempt, role: 'mine' });
    if (at - savedAt >= SAVE_CLOCK_MS) save();
    const notice = noticeBetween(state.attempt.clock, attempt.clock);
    if (notice !== null) onNotice(notice);
  };
  const timer = setInterval(turn, TICK_MS);
  // The page may be gone with the next frame: this write cannot wait for it.
  const leave = (): void => {
    turn();
    const state = $state.get();
    if (state?.role === 'mine' && !closed)
      void storage.saveRun(keyOf(state.attempt.sitting), state.attempt);
  };
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') leave();
  };
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onHide);
    removeEventListener('pagehide', leave);
  };
}

export const pauseNow = (): void => step(pauseAttempt);
export const resumeNow = (): void => step(resumeAttempt);

/** The id of a new attempt; also a good seed. */
export const newSitting = (): string => newId();
