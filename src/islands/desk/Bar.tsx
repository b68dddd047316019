/** On top: how long the shift runs, who waits, the agent's own status, pause, the end. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { fill } from '../../domain/shared/text.ts';
import type { AgentStatus } from '../../domain/shift/input.ts';
import { nextAt } from '../../domain/shift/advance.ts';
import { $desk, $paused, $second, $shift, input, pause, resume } from '../../stores/desk/run.ts';
import { clockText, shopTime } from './times.ts';
import { useSelect } from './use-select.ts';

const words = strings.bar;
const STATUSES: readonly AgentStatus[] = ['online', 'busy', 'away'];

export function Bar({
  title,
  untimed,
  locked,
  onKeys,
  onBrief,
  onEnd,
}: {
  readonly title: string;
  readonly untimed: boolean;
  readonly locked: boolean;
  readonly onKeys: () => void;
  readonly onBrief: () => void;
  readonly onEnd: () => void;
}): JSX.Element {
  const waiting = useSelect(
    $shift,
    (state) =>
      state?.chats.filter(({ status, waitingSince }) => status === 'open' && waitingSince !== null)
        .length ?? 0,
  );
  const agent = useSelect($shift, (state) => state?.agent ?? 'online');
  const paused = useSelect($paused, (why) => why);
  return (
    <section class="desk-bar" aria-label={words.label}>
      <h2 class="desk-bar-title">{title}</h2>
      <p class="desk-bar-facts">
        <Clock untimed={untimed} />
        <span class={waiting > 0 ? 'desk-bar-waiting' : 'desk-quiet'}>
          {waiting > 0 ? fill(words.waiting, { n: waiting }) : words.nobody}
        </span>
      </p>
      {!locked && (
        <div class="desk-bar-actions">
          {untimed ? (
            <Pass />
          ) : (
            <button
              type="button"
              class="button"
              aria-pressed={paused !== null}
              onClick={() => (paused === null ? pause('hand') : resume())}
            >
              {paused === null ? words.pause : words.resume}
            </button>
          )}
          <label class="desk-status">
            <span class="visually-hidden">{words.status}</span>
            <select
              value={agent}
              onChange={({ currentTarget }) => {
                const status = STATUSES.find((one) => one === currentTarget.value);
                if (status !== undefined) input({ kind: 'status', status });
              }}
            >
              {STATUSES.map((one) => (
                <option key={one} value={one}>
                  {words.statuses[one]}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button" data-kind="quiet" onClick={onBrief}>
            {words.brief}
          </button>
          <button type="button" class="button" data-kind="quiet" onClick={onEnd}>
            {words.end}
          </button>
          <button type="button" class="button desk-help" title={words.keys} onClick={onKeys}>
            <span aria-hidden="true">?</span>
            <span class="visually-hidden">{words.keys}</span>
          </button>
        </div>
      )}
    </section>
  );
}

function Clock({ untimed }: { readonly untimed: boolean }): JSX.Element {
  const second = useSelect($second, (now) => now);
  const world = $desk.get()?.world;
  return (
    <span class="desk-clock" role="timer" aria-live="off">
      <b>{fill(words.time, { time: clockText(second) })}</b>
      {world !== undefined && (
        <span class="desk-quiet">
          {fill(words.shopTime, { time: shopTime(world.scenario.from, second * 1000) })}
          {untimed || world.clock === 'slow' ? ` · ${words.clock[world.clock]}` : ''}
        </span>
      )}
    </span>
  );
}

/** Without a clock the learner says when time may go on. */
function Pass(): JSX.Element {
  const next = useSelect($shift, (state) => {
    const world = $desk.get()?.world;
    return state !== null && world !== undefined && nextAt(world, state) !== null;
  });
  return (
    <button
      type="button"
      class="button"
      data-kind="primary"
      title={words.passHint}
      aria-disabled={next ? undefined : 'true'}
      onClick={() => next && input({ kind: 'pass' })}
    >
      {words.pass}
    </button>
  );
}
