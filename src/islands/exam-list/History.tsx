/**
 * 以往成绩: every paper handed in on this device, newest first.
 * Props: `resultHref` – the result page. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/exam';
import { useMemo, useState } from 'preact/hooks';
import { history, type PastSitting } from '../../domain/quiz/result/history.ts';
import { pointsText } from '../../domain/quiz/result/standing.ts';
import { fill } from '../../domain/shared/text.ts';
import { $records } from '../../stores/records.ts';
import { minuteOf } from '../live/dates.ts';
import { useLive } from '../live/use-live.ts';
import './exam-list.css';

const s = strings.history;
/** More than one screen of them is asked for. */
const FIRST = 10;

export default function History({ resultHref }: { readonly resultHref: string }) {
  const records = useLive($records, null);
  const [all, setAll] = useState(false);
  const sittings = useMemo(() => (records === null ? [] : history(records)), [records]);
  if (records === null) return <p class="exam-soft">{s.loading}</p>;
  if (sittings.length === 0) return <p class="exam-soft">{s.empty}</p>;
  const shown = all ? sittings : sittings.slice(0, FIRST);
  return (
    <div class="exam-history">
      <ul class="card" role="list">
        {shown.map((sitting) => (
          <Row key={sitting.sitting} sitting={sitting} resultHref={resultHref} />
        ))}
      </ul>
      {shown.length < sittings.length && (
        <p>
          <button class="button" type="button" onClick={() => setAll(true)}>
            {fill(s.more, { n: sittings.length })}
          </button>
        </p>
      )}
      <p class="exam-soft" role="status">
        {fill(s.note, { n: sittings.length })}
      </p>
    </div>
  );
}

function Row({
  sitting: { sitting, title, at, questions, mode, earned, points, percent, passed },
  resultHref,
}: {
  readonly sitting: PastSitting;
  readonly resultHref: string;
}) {
  const date = minuteOf(at);
  return (
    <li>
      <span class="exam-history-what">
        <a
          href={`${resultHref}?sitting=${encodeURIComponent(sitting)}`}
          aria-label={fill(s.open, { title, date })}
        >
          {title}
        </a>
        <span>{fill(s.detail, { date, n: questions, mode: strings.modes[mode] })}</span>
      </span>
      <span class="exam-history-score">
        {fill(s.line, { earned: pointsText(earned), points: pointsText(points), percent })}
        {passed !== null && (
          <span class="tag" data-tone={passed ? 'good' : 'warn'}>
            {passed ? s.passed : s.failed}
          </span>
        )}
      </span>
    </li>
  );
}
