/**
 * 值过的班: every shift worked on this device, newest first, each with its score and its clock.
 * Props: `reportHref` – the report; `first` – so many before “显示全部”. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/shift';
import { useMemo, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { shiftsWorked, type Worked } from '../../domain/shift/history.ts';
import { $records } from '../../stores/records.ts';
import { minuteOf } from '../live/dates.ts';
import { useLive } from '../live/use-live.ts';
import './shift-list.css';

const s = strings.history;
const FIRST = 10;

export default function History({ reportHref }: { readonly reportHref: string }) {
  const records = useLive($records, null);
  const [all, setAll] = useState(false);
  const worked = useMemo(() => (records === null ? [] : shiftsWorked(records)), [records]);
  if (records === null) return <p class="shift-soft">{s.loading}</p>;
  if (worked.length === 0) return <p class="shift-soft">{s.empty}</p>;
  const shown = all ? worked : worked.slice(0, FIRST);
  return (
    <div class="shift-history">
      <ul class="card" role="list">
        {shown.map((each) => (
          <Row key={each.id} worked={each} reportHref={reportHref} />
        ))}
      </ul>
      {shown.length < worked.length && (
        <p>
          <button class="button" type="button" onClick={() => setAll(true)}>
            {fill(s.more, { n: worked.length })}
          </button>
        </p>
      )}
      <p class="shift-soft" role="status">
        {fill(s.note, { n: worked.length })}
      </p>
    </div>
  );
}

function Row({
  worked: { run, at, replay, role, score, served, left, ended },
  reportHref,
}: {
  readonly worked: Worked;
  readonly reportHref: string;
}) {
  const date = minuteOf(at);
  const { title, clock } = replay;
  return (
    <li>
      <span class="shift-history-what">
        <a
          href={`${reportHref}?run=${encodeURIComponent(run)}`}
          aria-label={fill(s.open, { title, date })}
        >
          {title}
        </a>
        <span>
          {fill(s.detail, {
            date,
            role: strings.role[role],
            clock: strings.clock.label[clock],
            served,
          })}
          {left > 0 && fill(s.left, { n: left })}
        </span>
      </span>
      <span class="shift-history-score">
        {ended === 'early' && (
          <span class="tag" data-tone="warn">
            {s.early}
          </span>
        )}
        {score === null ? s.noScore : fill(s.score, { score })}
      </span>
    </li>
  );
}
