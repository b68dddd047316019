/** Shifts worked, newest first. */
import strings from 'virtual:ui/progress';
import { fill } from '../../domain/shared/text.ts';
import type { Worked } from '../../domain/shift/history.ts';
import { clockOffset } from '../../stores/clock.ts';
import { dayText } from './day-text.ts';

const s = strings.shifts;

/** So many are listed here; the page of shifts has them all. */
const LISTED = 5;

export function Shifts({
  worked,
  shiftsHref,
  reportHref,
}: {
  readonly worked: readonly Worked[];
  readonly shiftsHref: string;
  readonly reportHref: string;
}) {
  return (
    <section class="progress-papers card" aria-labelledby="progress-shifts">
      <h2 id="progress-shifts">{s.title}</h2>
      {worked.length === 0 ? (
        <>
          <p class="progress-note">{s.emptyText}</p>
          <p>
            <a class="button" href={shiftsHref}>
              {s.emptyGo}
            </a>
          </p>
        </>
      ) : (
        <>
          <ul class="progress-list" role="list">
            {worked.slice(0, LISTED).map((each) => (
              <Shift key={each.id} worked={each} reportHref={reportHref} />
            ))}
          </ul>
          <p>
            <a href={`${shiftsHref}#history`}>{s.all}</a>
          </p>
        </>
      )}
    </section>
  );
}

function Shift({
  worked: { run, at, replay, score, served, ended },
  reportHref,
}: {
  readonly worked: Worked;
  readonly reportHref: string;
}) {
  return (
    <li>
      <span class="progress-name">
        <a href={`${reportHref}?run=${encodeURIComponent(run)}`}>{replay.title}</a>
        <span class="progress-note">
          {fill(s.detail, {
            date: dayText(Math.floor((at + clockOffset()) / 86_400_000)),
            clock: s.clock[replay.clock],
            served,
          })}
        </span>
      </span>
      <span class="progress-score">
        {score === null ? s.noScore : fill(s.score, { score })}{' '}
        {ended === 'early' && (
          <span class="tag" data-tone="warn">
            {s.early}
          </span>
        )}
      </span>
    </li>
  );
}
