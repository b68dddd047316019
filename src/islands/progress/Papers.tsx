/** Papers handed in, newest first. */
import strings from 'virtual:ui/progress';
import type { SatRecord } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { clockOffset } from '../../stores/clock.ts';
import { dayText } from './day-text.ts';

const s = strings.papers;

/** So many are listed here; the page of papers has them all. */
const LISTED = 10;

export function Papers({
  sat,
  examsHref,
  resultHref,
}: {
  readonly sat: readonly SatRecord[];
  readonly examsHref: string;
  readonly resultHref: string;
}) {
  return (
    <section class="progress-papers card" aria-labelledby="progress-papers">
      <h2 id="progress-papers">{s.title}</h2>
      {sat.length === 0 ? (
        <>
          <p class="progress-note">{s.emptyText}</p>
          <p>
            <a class="button" href={examsHref}>
              {s.emptyGo}
            </a>
          </p>
        </>
      ) : (
        <>
          <ul class="progress-list" role="list">
            {sat.slice(0, LISTED).map((each) => (
              <Paper key={each.id} sat={each} resultHref={resultHref} />
            ))}
          </ul>
          <p>
            <a href={examsHref}>{s.all}</a>
          </p>
        </>
      )}
    </section>
  );
}

function Paper({ sat, resultHref }: { readonly sat: SatRecord; readonly resultHref: string }) {
  const { earned, points, pass } = sat;
  const passed = pass === null ? null : points > 0 && earned >= pass * points;
  return (
    <li>
      <span class="progress-name">
        <a href={`${resultHref}?sitting=${encodeURIComponent(sat.sitting)}`}>{sat.title}</a>
        <span class="progress-note">
          {dayText(Math.floor((sat.at + clockOffset()) / 86_400_000))} · {s.mode[sat.mode]}
        </span>
      </span>
      <span class="progress-score">
        {fill(s.points, { earned: tidy(earned), points })}{' '}
        {passed !== null && (
          <span class="tag" data-tone={passed ? 'good' : 'warn'}>
            {passed ? s.passed : s.failed}
          </span>
        )}
      </span>
    </li>
  );
}

/** @example tidy(7.25) // 7.3 */
const tidy = (points: number): number => Math.round(points * 10) / 10;
