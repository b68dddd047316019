/** Before a shift: go on with one, choose one of the course, or choose customers; then the clock, and off. */
import lobby from 'virtual:ui/desk-lobby';
import auto from 'virtual:ui/desk-auto';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { CLOCK_MODES, type ClockMode } from '../../domain/shift/input.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadAutoReplies } from '../../stores/desk/auto-replies.ts';
import { openShifts, type OpenShift } from '../../stores/desk/runs.ts';
import { throwAwayShift } from '../../stores/desk/run.ts';
import { readShiftClock, writeShiftClock } from '../../stores/shift-clock.ts';
import { when } from '../live/when.ts';
import { AutoReplies } from './AutoReplies.tsx';
import type { DialogueChoice, ShiftChoice } from './choices.ts';
import { Dialog } from './Dialog.tsx';
import type { Pace } from './own-shift.ts';
import { OwnShift } from './OwnShift.tsx';
import { clockText } from './times.ts';

/** What the learner has decided to begin. */
export interface Start {
  readonly what:
    | { readonly kind: 'course'; readonly shift: string }
    | {
        readonly kind: 'own';
        readonly dialogues: readonly string[];
        readonly together: number;
        readonly pace: Pace;
      };
  readonly clock: ClockMode;
  readonly coached: boolean;
}

export function Lobby({
  shifts,
  dialogues,
  chosen,
  asked,
  busy,
  onStart,
  onResume,
  onPhrases,
}: {
  readonly shifts: readonly ShiftChoice[];
  readonly dialogues: readonly DialogueChoice[];
  /** The shift in the address. */
  readonly chosen: string | null;
  /** The clock in the address. */
  readonly asked: ClockMode | null;
  readonly busy: boolean;
  readonly onStart: (start: Start) => void;
  readonly onResume: (run: string) => void;
  readonly onPhrases: () => void;
}): JSX.Element {
  const [shift, setShift] = useState(chosen);
  const [clock, setClock] = useState<ClockMode>(() => asked ?? readShiftClock());
  const [coached, setCoached] = useState(false);
  const one = shifts.find(({ id }) => id === shift);
  const pickClock = (mode: ClockMode): void => {
    setClock(mode);
    writeShiftClock(mode);
  };
  return (
    <div class="desk-lobby">
      <Resume onResume={onResume} />
      {one !== undefined && (
        <section class="card desk-chosen" aria-labelledby="desk-chosen">
          <h2 id="desk-chosen">{one.title}</h2>
          <p class="desk-quiet">{factsOf(one)}</p>
          <p>{one.summary}</p>
          <ul>
            {one.brief.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Settings
        clock={clock}
        coached={coached}
        onClock={pickClock}
        onCoached={setCoached}
        onPhrases={onPhrases}
      />
      {one !== undefined ? (
        <p class="desk-actions">
          <button
            type="button"
            class="button"
            data-kind="primary"
            aria-disabled={busy ? 'true' : undefined}
            onClick={() =>
              !busy && onStart({ what: { kind: 'course', shift: one.id }, clock, coached })
            }
          >
            {busy ? lobby.start.loading : lobby.start.go}
          </button>
          <button type="button" class="button" data-kind="quiet" onClick={() => setShift(null)}>
            {lobby.back}
          </button>
        </p>
      ) : (
        <>
          <section aria-labelledby="desk-pick">
            <h2 id="desk-pick">{lobby.pick.title}</h2>
            {shifts.length === 0 ? (
              <p class="desk-empty">{lobby.pick.none}</p>
            ) : (
              <ul role="list" class="desk-shifts">
                {shifts.map((each) => (
                  <li key={each.id} class="card desk-shift">
                    <h3>
                      {each.title} <span class="tag">{lobby.kind[each.kind]}</span>
                    </h3>
                    <p class="desk-quiet">{factsOf(each)}</p>
                    <p>{each.summary}</p>
                    <p class="desk-actions">
                      <button
                        type="button"
                        class="button"
                        aria-label={fill(lobby.pick.chooseLabel, { title: each.title })}
                        onClick={() => {
                          setShift(each.id);
                          scrollTo(0, 0);
                        }}
                      >
                        {lobby.pick.choose}
                      </button>
                    </p>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <OwnShift
            dialogues={dialogues}
            busy={busy}
            onStart={(ids, together, pace) =>
              onStart({ what: { kind: 'own', dialogues: ids, together, pace }, clock, coached })
            }
          />
        </>
      )}
    </div>
  );
}

const factsOf = ({ role, customers, minutes }: ShiftChoice): string =>
  fill(lobby.pick.facts, { role: lobby.role[role], customers, minutes });

function Settings({
  clock,
  coached,
  onClock,
  onCoached,
  onPhrases,
}: {
  readonly clock: ClockMode;
  readonly coached: boolean;
  readonly onClock: (mode: ClockMode) => void;
  readonly onCoached: (coached: boolean) => void;
  readonly onPhrases: () => void;
}): JSX.Element {
  const words = lobby.start;
  const [replies, setReplies] = useState(0);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (open) return;
    void loadAutoReplies().then(({ personal, team }) =>
      setReplies(Object.values(personal).filter(({ on }) => on).length + Number(team.on)),
    );
  }, [open]);
  return (
    <section class="desk-settings" aria-labelledby="desk-start">
      <h2 id="desk-start">{words.title}</h2>
      <fieldset class="desk-clocks">
        <legend>{words.clock}</legend>
        {CLOCK_MODES.map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name="desk-clock"
              value={mode}
              checked={clock === mode}
              onChange={() => onClock(mode)}
            />
            <span>
              <b>{words.clocks[mode]}</b>
              <span>{words.clockTexts[mode]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="desk-quiet">{words.clockNote}</p>
      <label class="desk-check">
        <input
          type="checkbox"
          checked={coached}
          onChange={({ currentTarget }) => onCoached(currentTarget.checked)}
        />
        <span>
          {words.coach}
          <span class="desk-quiet">{words.coachNote}</span>
        </span>
      </label>
      <p class="desk-actions">
        <button type="button" class="button" onClick={() => setOpen(true)}>
          {words.autoSet}
        </button>
        <span class="desk-quiet">
          {replies === 0 ? words.autoOff : fill(words.autoOn, { n: replies })}
        </span>
        <button type="button" class="button" onClick={onPhrases}>
          {words.phrases}
        </button>
      </p>
      {open && (
        <Dialog title={auto.title} wide onClose={() => setOpen(false)}>
          <AutoReplies />
        </Dialog>
      )}
    </section>
  );
}

function Resume({ onResume }: { readonly onResume: (run: string) => void }): JSX.Element | null {
  const words = lobby.resume;
  const [open, setOpen] = useState<readonly OpenShift[]>([]);
  const [dropping, setDropping] = useState<string | null>(null);
  const look = (): void => void openShifts().then(setOpen);
  useEffect(look, []);
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="desk-resume">
      <h2 id="desk-resume">{words.title}</h2>
      <ul role="list" class="desk-shifts">
        {open.map((one) => (
          <li key={one.run} class="card desk-shift" data-open>
            <h3>{one.title}</h3>
            <p class="desk-quiet">
              {fill(words.text, {
                clock: lobby.start.clocks[one.clock],
                time: clockText(one.clockMs / 1000),
                customers: one.customers,
                when: when(one.savedAt),
              })}
            </p>
            {dropping === one.run ? (
              <>
                <p role="alert">{words.sure}</p>
                <p class="desk-actions">
                  <button
                    type="button"
                    class="button"
                    onClick={() =>
                      void throwAwayShift(one.run).then(() => {
                        setDropping(null);
                        look();
                      })
                    }
                  >
                    {words.yes}
                  </button>
                  <button
                    type="button"
                    class="button"
                    data-kind="quiet"
                    onClick={() => setDropping(null)}
                  >
                    {words.no}
                  </button>
                </p>
              </>
            ) : (
              <p class="desk-actions">
                <button
                  type="button"
                  class="button"
                  data-kind="primary"
                  aria-label={fill(words.goLabel, { title: one.title })}
                  onClick={() => onResume(one.run)}
                >
                  {words.go}
                </button>
                <button
                  type="button"
                  class="button"
                  data-kind="quiet"
                  aria-label={fill(words.dropLabel, { title: one.title })}
                  onClick={() => setDropping(one.run)}
                >
                  {words.drop}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
