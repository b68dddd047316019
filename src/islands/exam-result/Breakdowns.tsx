/** 分数从哪里来: three bars of the same points. A bar is drawn and written, so nobody needs to see it. */
import strings from 'virtual:ui/exam-result';
import quiz from 'virtual:ui/quiz';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Group } from '../../domain/quiz/result/breakdown.ts';
import type { ExamResult } from '../../domain/quiz/result/result.ts';
import { pointsText } from '../../domain/quiz/result/standing.ts';
import { fill } from '../../domain/shared/text.ts';
import type { OutlineData } from '../../stores/outline.ts';

const s = strings.breakdown;
/** Knowledge points shown at first: the weakest. */
const FIRST = 12;

interface Row {
  readonly key: string;
  readonly name: string;
  readonly href?: string | undefined;
  readonly group: Group<unknown>;
}

export function Breakdowns({
  result: { breakdowns, points },
  outline,
  waiting,
}: {
  readonly result: ExamResult;
  readonly outline: OutlineData | null;
  /** The index of items is not there (yet): what is known of nothing is not lost. */
  readonly waiting: boolean;
}): JSX.Element {
  const [all, setAll] = useState(false);
  const nobody = waiting ? s.waiting : s.gone;
  const kps = breakdowns.kps.map((group): Row => {
    const kp = group.key === null ? undefined : outline?.kps[group.key];
    const lesson = kp && outline?.lessons[kp.lesson];
    return {
      key: group.key ?? '',
      name: group.key === null ? nobody : (kp?.title ?? group.key),
      href: lesson?.href,
      group,
    };
  });
  const shown = all ? kps : kps.slice(0, FIRST);
  return (
    <section class="result-section" aria-labelledby="result-breakdown">
      <h2 id="result-breakdown">{s.title}</h2>
      <p class="result-soft">{fill(s.lead, { points: pointsText(points) })}</p>
      <div class="result-tables">
        <Bars title={s.kps} note={s.kpsNote} rows={shown}>
          {shown.length < kps.length && (
            <p class="no-print">
              <button type="button" class="button" data-kind="quiet" onClick={() => setAll(true)}>
                {fill(s.more, { n: kps.length - shown.length })}
              </button>
            </p>
          )}
        </Bars>
        <Bars
          title={s.kinds}
          rows={breakdowns.kinds.map((group) => ({
            key: group.key ?? '',
            name: group.key === null ? nobody : quiz.kinds[group.key],
            group,
          }))}
        />
        <Bars
          title={s.bloom}
          note={s.bloomNote}
          rows={breakdowns.bloom.map((group) => ({
            key: group.key ?? '',
            name: group.key === null ? nobody : s.levels[group.key],
            group,
          }))}
        />
      </div>
    </section>
  );
}

function Bars({
  title,
  note,
  rows,
  children,
}: {
  readonly title: string;
  readonly note?: string;
  readonly rows: readonly Row[];
  readonly children?: JSX.Element | false;
}): JSX.Element {
  return (
    <section class="result-bars card">
      <h3>{title}</h3>
      {note !== undefined && <p class="result-soft">{note}</p>}
      <ul role="list">
        {rows.map(({ key, name, href, group: { earned, points, questions, right } }) => {
          const numbers = { name, earned: pointsText(earned), points: pointsText(points) };
          return (
            <li key={key}>
              <span class="result-bar-name">
                {href === undefined ? name : <a href={href}>{name}</a>}
              </span>
              <span class="result-bar-points">{fill(s.line, numbers)}</span>
              <meter
                class="result-meter"
                min={0}
                max={Math.max(points, 0.01)}
                value={Math.max(0, earned)}
                aria-label={fill(s.meter, numbers)}
              />
              <span class="result-soft">{fill(s.questions, { questions, right })}</span>
            </li>
          );
        })}
      </ul>
      {children}
    </section>
  );
}
