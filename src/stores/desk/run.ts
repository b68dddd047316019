/**
 * The shift on this page: kept on the device after every input, owned by one tab, ended as records.
 *
 * What changes at different paces stands in different stores, so that a tick of the clock renders nothing but the times
 * on the screen: `$desk` changes when a shift is begun, taken over or ended, `$shift` with what happens, `$second` with
 * the clock. Saving never holds up an input: one write is under way at a time, and when it ends the newest state is
 * written.
 */
import { atom, type ReadableAtom } from 'nanostores';
import { fail, ok, type Result } from '../../domain/shared/result.ts';
import type { ShiftReplay } from '../../domain/shift/input.ts';
import { advance, begin, nextAt } from '../../domain/shift/advance.ts';
import type { ShiftError, ShiftState } from '../../domain/shift/state.ts';
import { replayShift, take } from '../../domain/shift/take.ts';
import { untimedAt, type Untimed } from '../../domain/shift/time.ts';
import type { ShiftWorld } from '../../domain/shift/world.ts';
import { openChannel, type Channel } from '../../platform/channel.ts';
import { now } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { own, type Ownership } from '../../platform/ownership.ts';
import { afterPaint } from '../../platform/pause.ts';
import { storage } from '../storage.ts';
import { startClock, type ShiftClock } from './clock.ts';
import { finishShift } from './finish.ts';
import {
  forgetDeskRun,
  keyOfRun,
  loadDeskRun,
  loadDrafts,
  saveDeskRun,
  saveDrafts,
  type DeskRun,
  type Drafts,
} from './runs.ts';

export interface Desk {
  readonly run: string;
  readonly world: ShiftWorld;
  /** `elsewhere`: another tab works at it; here it can only be looked at. */
  readonly role: 'mine' | 'elsewhere';
  readonly coached: boolean;
}

/** Why time stands still: the learner stopped it, or left the page. */
export type PauseReason = 'hand' | 'away';

export type InputError = ShiftError | { readonly reason: 'paused' | 'elsewhere' };

const $open = atom<Desk | null>(null);
const $state = atom<ShiftState | null>(null);
const $time = atom(0);
const $stopped = atom<PauseReason | null>(null);
const $chat = atom<number | null>(null);

/** The shift on this page; null before one is begun or taken up. */
export const $desk: ReadableAtom<Desk | null> = $open;
export const $shift: ReadableAtom<ShiftState | null> = $state;
/** Whole seconds of shift time. */
export const $second: ReadableAtom<number> = $time;
export const $paused: ReadableAtom<PauseReason | null> = $stopped;
/** The chat on the screen. */
export const $active: ReadableAtom<number | null> = $chat;

const TICK_MS = 250;
/** The clock alone is written this often. */
const SAVE_CLOCK_MS = 5000;
const tab = newId();

let about: Pick<DeskRun, 'run' | 'replay' | 'startedAt' | 'coached'> | null = null;
let clock: ShiftClock | null = null;
let ownership: Ownership | null = null;
let channel: Channel | null = null;
let saving: Promise<void> | null = null;
let unsaved = false;
let savedAt = 0;
/** Ended or thrown away: nothing more is saved. */
let closed = true;
let drafts: Record<number, string> = {};
let draftsSaving: Promise<void> | null = null;
let draftsUnsaved = false;

const otherTabs = (): Channel => (channel ??= openChannel('qinke-shift', () => void look()));

/** Another tab went on: whoever only looks follows. */
async function look(): Promise<void> {
  const desk = $open.get();
  if (desk?.role !== 'elsewhere') return;
  const run = await loadDeskRun(desk.run);
  if (run === null || $open.get()?.role !== 'elsewhere') return;
  const state = stateOf(desk.world, run);
  if (state !== null) show(state);
}

/** The state a stored shift stands at; null when its inputs do not fit its files. */
function stateOf(world: ShiftWorld, run: DeskRun): ShiftState | null {
  const replayed = replayShift(world, run.replay.inputs);
  if (!replayed.ok) return null;
  const state = replayed.value;
  return state.status === 'ended' ? state : advance(world, state, Math.max(run.clockMs, state.now));
}

function show(state: ShiftState): void {
  $state.set(state);
  $time.set(Math.floor((clock?.now() ?? state.now) / 1000));
}

/** What a stored row says now. */
function rowNow(endedAt: number | null = null): DeskRun | null {
  const state = $state.get();
  if (about === null || state === null || clock === null) return null;
  return {
    ...about,
    replay: { ...about.replay, inputs: state.inputs, pausedMs: clock.pausedMs() },
    clockMs: Math.max(clock.now(), state.now),
    savedAt: now(),
    active: $chat.get(),
    endedAt,
  };
}

function save(): void {
  if ($open.get()?.role !== 'mine') return;
  unsaved = true;
  saving ??= (async () => {
    while (unsaved && !closed) {
      await afterPaint();
      unsaved = false;
      const row = rowNow();
      if (row === null || $open.get()?.role !== 'mine' || closed) break;
      savedAt = row.savedAt;
      await saveDeskRun(row);
      otherTabs().announce();
    }
    saving = null;
  })();
}

/** Everything done so far is on the device, or it is clear that it cannot be. */
export async function saved(): Promise<void> {
  while (saving !== null) await saving;
  while (draftsSaving !== null) await draftsSaving;
}

async function claim(run: string, force: boolean): Promise<boolean> {
  ownership?.release();
  ownership = await own({
    name: keyOfRun(run),
    owner: tab,
    force,
    onLost: () => {
      const desk = $open.get();
      ownership = null;
      if (desk !== null) $open.set({ ...desk, role: 'elsewhere' });
    },
    lease: (name, wish) => storage.lease(name, wish),
  });
  return ownership !== null;
}

const replayOf = ({
  scenario,
  dialogues,
  seed,
  clock: mode,
  autoReplies,
}: ShiftWorld): ShiftReplay => ({
  shift: scenario.id,
  rev: scenario.rev,
  title: scenario.title,
  role: scenario.role,
  seed,
  clock: mode,
  dialogues: dialogues.map(({ id, rev }) => ({ id, rev })),
  ...(scenario.kind === 'own' ? { scenario } : {}),
  autoReplies,
  inputs: [],
  pausedMs: 0,
});

/** A new shift; its run is the world's seed. */
export async function beginShift(world: ShiftWorld, coached: boolean): Promise<void> {
  const run = world.seed;
  about = { run, replay: replayOf(world), startedAt: now(), coached };
  clock = startClock(world.clock, 0, 0);
  closed = false;
  drafts = {};
  $chat.set(null);
  $stopped.set(null);
  show(begin(world));
  $open.set({ run, world, role: 'mine', coached });
  // Nobody else knows of it yet, so it is ours before the lock says so.
  save();
  await claim(run, true);
}

/**
 * Takes a shift up again, with time standing still.
 * @param force take it from the tab that has it
 * @returns false when its inputs do not fit its files any more
 */
export async function resumeShift(
  found: DeskRun,
  world: ShiftWorld,
  force = false,
): Promise<boolean> {
  const isMine = await claim(found.run, force);
  // What the other tab wrote last comes with its lock.
  const row = (force && (await loadDeskRun(found.run))) || found;
  const state = stateOf(world, row);
  if (state === null) {
    ownership?.release();
    ownership = null;
    return false;
  }
  const { run, replay, startedAt, coached } = row;
  const away = row.endedAt === null ? Math.max(0, now() - row.savedAt) : 0;
  about = { run, replay, startedAt, coached };
  clock = startClock(world.clock, Math.max(row.clockMs, state.now), replay.pausedMs + away);
  closed = false;
  drafts = { ...(await loadDrafts(run)) };
  $chat.set((force ? $chat.get() : null) ?? row.active);
  show(state);
  if (world.clock !== 'untimed') pause('away');
  $open.set({ run, world, role: isMine ? 'mine' : 'elsewhere', coached });
  otherTabs();
  if (!isMine) return true;
  if (state.status === 'ended') await end();
  else save();
  return true;
}

/** Forgets a shift; nothing of it is recorded. */
export async function throwAwayShift(run: string): Promise<void> {
  if ($open.get()?.run === run) leave();
  await saved();
  await forgetDeskRun(run);
  otherTabs().announce();
}

function leave(): void {
  closed = true;
  ownership?.release();
  ownership = null;
  $open.set(null);
  $state.set(null);
}

/** Inputs that take time or words; they wait until the clock goes on. */
const WORK: ReadonlySet<Untimed['kind']> = new Set(['message', 'choose', 'act', 'answer', 'pass']);

/** One input. Nothing changes when it is refused. */
export function input(wish: Untimed): Result<ShiftState, InputError> {
  const desk = $open.get();
  const state = $state.get();
  if (desk?.role !== 'mine' || state === null || clock === null || closed)
    return fail({ reason: 'elsewhere' });
  if ($stopped.get() !== null && WORK.has(wish.kind)) return fail({ reason: 'paused' });
  const { world } = desk;
  const at =
    world.clock === 'untimed'
      ? untimedAt(state.now, nextAt(world, state), wish)
      : Math.max(clock.now(), state.now);
  const taken = take(world, state, { ...wish, at });
  if (!taken.ok) return taken;
  clock.reach(taken.value.now);
  show(taken.value);
  save();
  if (taken.value.status === 'ended') void end();
  return ok(taken.value);
}

/** Looks at a chat. */
export function openChat(chat: number | null): void {
  if ($chat.get() === chat) return;
  $chat.set(chat);
  if (chat === null || !input({ kind: 'open', chat }).ok) save();
}

/** Resolves when the records are written. */
let ending: Promise<void> | null = null;
const $done = atom<string | null>(null);
/** The run whose records have just been written: its report can be shown. */
export const $ended: ReadableAtom<string | null> = $done;

/** First the row says that the shift is over, then its records are written, then the row goes: any step can be repeated. */
function end(): Promise<void> {
  return (ending ??= (async () => {
    const desk = $open.get();
    const row = rowNow(about?.run === undefined ? null : ((await ended(about.run)) ?? now()));
    const state = $state.get();
    if (desk === null || row === null || state === null) return;
    closed = true;
    await saved();
    await saveDeskRun(row);
    await finishShift(desk.world, state, row);
    await forgetDeskRun(row.run);
    ownership?.release();
    ownership = null;
    otherTabs().announce();
    ending = null;
    $done.set(row.run);
  })());
}

/** When a shift was ended whose records may not all be written. */
const ended = async (run: string): Promise<number | null> =>
  (await loadDeskRun(run))?.endedAt ?? null;

export function pause(why: PauseReason): void {
  if (clock === null || $stopped.get() !== null) return;
  clock.pause();
  $stopped.set(why);
  save();
}

export function resume(): void {
  clock?.resume();
  $stopped.set(null);
  save();
}

/** What stands unsent in a chat's composer. */
export const draftOf = (chat: number): string => drafts[chat] ?? '';

export function keepDraft(chat: number, text: string): void {
  const desk = $open.get();
  if (text === '') delete drafts[chat];
  else drafts[chat] = text;
  if (desk?.role !== 'mine' || closed) return;
  draftsUnsaved = true;
  draftsSaving ??= (async () => {
    while (draftsUnsaved && !closed) {
      await afterPaint();
      draftsUnsaved = false;
      await saveDrafts(desk.run, { ...drafts } satisfies Drafts);
    }
    draftsSaving = null;
  })();
}

/** The next thing that happens by itself, found once a state. */
let nextOf: { readonly state: ShiftState; readonly at: number | null } | null = null;
function nextFor(world: ShiftWorld, state: ShiftState): number | null {
  if (nextOf?.state !== state) nextOf = { state, at: nextAt(world, state) };
  return nextOf.at;
}

/** Lets the shift go on by itself while the page is open. Returns how to stop it. */
export function runShift(): () => void {
  const turn = (): void => {
    const desk = $open.get();
    const state = $state.get();
    if (desk?.role !== 'mine' || state === null || clock === null || closed) return;
    if (clock.paused || desk.world.clock === 'untimed') return;
    const at = clock.now();
    const next = nextFor(desk.world, state);
    if (next !== null && next <= at) {
      const moved = advance(desk.world, state, at);
      if (moved !== state) {
        show(moved);
        save();
        if (moved.status === 'ended') void end();
      }
    }
    $time.set(Math.floor(at / 1000));
    if (now() - savedAt >= SAVE_CLOCK_MS) save();
  };
  const timer = setInterval(turn, TICK_MS);
  // The page may be gone with the next frame: this write cannot wait for it.
  const hide = (): void => {
    const row = rowNow();
    if (row !== null && $open.get()?.role === 'mine' && !closed) void saveDeskRun(row);
  };
  const onHide = (): void => {
    if (document.visibilityState !== 'hidden') return;
    turn();
    if ($open.get()?.world.clock !== 'untimed') pause('away');
    hide();
  };
  document.addEventListener('visibilitychange', onHide);
  addEventListener('pagehide', hide);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onHide);
    removeEventListener('pagehide', hide);
  };
}
