/**
 * The desk. `/desk/?shift=<id>` is about to begin a shift of the course, `?run=<run>` goes on with one, and without
 * either the learner chooses. Once it runs, the address is the run's, so that a reload comes back to it.
 *
 * Hydrate with `client:load`.
 */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { CLOCK_MODES, type ClockMode } from '../../domain/shift/input.ts';
import type { OwnProblem } from '../../domain/shift/own.ts';
import type { Counting } from '../../domain/shift/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadAutoReplies } from '../../stores/desk/auto-replies.ts';
import {
  loadCoursePhrases,
  loadOwnShift,
  loadReplayed,
  loadShift,
  type LoadError,
} from '../../stores/desk/load.ts';
import { $desk, beginShift, resumeShift, throwAwayShift } from '../../stores/desk/run.ts';
import { loadDeskRun } from '../../stores/desk/runs.ts';
import { newRunId } from '../../stores/runs.ts';
import { useLive } from '../live/use-live.ts';
import type { DialogueChoice, ShiftChoice } from './choices.ts';
import { Lobby, type Start } from './Lobby.tsx';
import { ownShift } from './own-shift.ts';
import { PhraseBook } from './PhraseBook.tsx';
import { Run } from './Run.tsx';

export interface DeskProps {
  /** The site's base path. */
  readonly base: string;
  readonly listHref: string;
  /** The report; `?run=` is added. */
  readonly reportHref: string;
  readonly replayHref: string;
  readonly shifts: readonly ShiftChoice[];
  readonly dialogues: readonly DialogueChoice[];
  readonly counting: Counting;
}

type Trouble = (LoadError | OwnProblem | { readonly reason: 'gone' }) & { readonly run?: string };
type Page =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'lobby';
      readonly shift: string | null;
      /** As the address says; null: as last chosen on this device. */
      readonly clock: ClockMode | null;
      readonly busy: boolean;
    }
  | { readonly kind: 'run' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** The run in the address, so that a reload comes back to it. */
function remember(run: string | null): void {
  const url = new URL(location.href);
  url.search = run === null ? '' : `?run=${encodeURIComponent(run)}`;
  history.replaceState(history.state, '', url);
}

export default function Desk(props: DeskProps): JSX.Element {
  const { base, listHref, reportHref, replayHref, shifts, dialogues, counting } = props;
  const [page, setPage] = useState<Page>({ kind: 'loading' });
  const [course, setCourse] = useState<readonly QuickPhrase[]>([]);
  const [book, setBook] = useState(false);
  const desk = useLive($desk, null);
  const known = shifts.map(({ id }) => id);
  const trouble = (what: Trouble): void => setPage({ kind: 'trouble', trouble: what });

  const resume = async (run: string, force = false): Promise<void> => {
    if (!force) setPage({ kind: 'loading' });
    const found = await loadDeskRun(run);
    if (found === null) return trouble({ reason: 'gone' });
    const loaded = await loadReplayed(base, found.replay, known, counting);
    if (!loaded.ok) return trouble({ ...loaded.error, run });
    if (!(await resumeShift(found, loaded.value, force)))
      return trouble({ reason: 'outdated', run });
    remember(run);
    setPage({ kind: 'run' });
  };

  const open = async (): Promise<void> => {
    const query = new URLSearchParams(location.search);
    const run = query.get('run');
    const shift = query.get('shift');
    void loadCoursePhrases(base).then(setCourse, () => {});
    if (run !== null) return resume(run);
    if (shift !== null && !known.includes(shift))
      return trouble({ reason: 'unknown', shift: shift.slice(0, 64) });
    const clock = CLOCK_MODES.find((mode) => mode === query.get('clock')) ?? null;
    setPage({ kind: 'lobby', shift, clock, busy: false });
  };
  useEffect(() => {
    void open();
    // What a page kept in the back–forward cache knew may be old: another tab may have taken over since.
    const onShow = (event: PageTransitionEvent): void => {
      if (event.persisted) location.reload();
    };
    addEventListener('pageshow', onShow);
    return () => removeEventListener('pageshow', onShow);
  }, []);

  const start = async ({ what, clock, coached }: Start): Promise<void> => {
    setPage((now) => (now.kind === 'lobby' ? { ...now, busy: true } : now));
    const setup = { seed: newRunId(), clock, autoReplies: await loadAutoReplies() };
    const loaded =
      what.kind === 'course'
        ? await loadShift(base, what.shift, known, setup)
        : await loadOwnShift<OwnProblem>(
            base,
            what.dialogues,
            (chosen) => ownShift(chosen, what),
            counting,
            setup,
          );
    if (!loaded.ok) return trouble(loaded.error);
    await beginShift(loaded.value, coached);
    remember(setup.seed);
    setPage({ kind: 'run' });
  };
  switch (page.kind) {
    case 'loading':
      return (
        <p class="desk-loading" role="status">
          {strings.loading}
        </p>
      );
    case 'trouble':
      return (
        <TroubleCard
          trouble={page.trouble}
          listHref={listHref}
          onAgain={() => location.reload()}
          onLobby={() => {
            remember(null);
            setPage({ kind: 'lobby', shift: null, clock: null, busy: false });
          }}
        />
      );
    case 'lobby':
      return (
        <>
          <Lobby
            key={page.shift}
            shifts={shifts}
            dialogues={dialogues}
            chosen={page.shift}
            asked={page.clock}
            busy={page.busy}
            onStart={(wish) => void start(wish)}
            onResume={(run) => void resume(run)}
            onPhrases={() => setBook(true)}
          />
          {book && <PhraseBook course={course} onClose={() => setBook(false)} />}
        </>
      );
    case 'run':
      return desk === null ? (
        <p class="desk-loading" role="status">
          {strings.ended.saving}
        </p>
      ) : (
        <Run
          desk={desk}
          course={course}
          listHref={listHref}
          reportHref={reportHref}
          replayHref={replayHref}
          onTake={() => void resume(desk.run, true)}
        />
      );
  }
}

function TroubleCard({
  trouble,
  listHref,
  onAgain,
  onLobby,
}: {
  readonly trouble: Trouble;
  readonly listHref: string;
  readonly onAgain: () => void;
  readonly onLobby: () => void;
}): JSX.Element {
  const words = strings.trouble;
  const { run } = trouble;
  return (
    <section class="desk-trouble card" role="alert">
      <h2>{words.title}</h2>
      <p>{textOf(trouble)}</p>
      <p class="desk-actions">
        {trouble.reason === 'offline' && (
          <button type="button" class="button" data-kind="primary" onClick={onAgain}>
            {words.again}
          </button>
        )}
        {trouble.reason === 'outdated' && run !== undefined && (
          <button
            type="button"
            class="button"
            onClick={() => void throwAwayShift(run).then(onLobby)}
          >
            {words.throwAway}
          </button>
        )}
        <button type="button" class="button" onClick={onLobby}>
          {words.lobby}
        </button>
        <a class="button" data-kind="quiet" href={listHref}>
          {strings.list}
        </a>
      </p>
    </section>
  );
}

function textOf(trouble: Trouble): string {
  const words = strings.trouble;
  switch (trouble.reason) {
    case 'unknown':
      return fill(words.unknown, { shift: trouble.shift });
    case 'too-few':
    case 'too-many':
    case 'same-customer':
    case 'other-shop':
      return words.own;
    default:
      return words[trouble.reason];
  }
}
