/** 分数怎么来的: every line of the appraisal with its value, target, formula with the figures put in, and points. */
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import { lessonsById, pointsOf, type CourseMap } from '../../domain/course/course-map.ts';
import type {
  Appraisal as Appraised,
  AppraisalLine,
  ShiftReport,
} from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { useLoad } from '../live/use-load.ts';
import { useAround } from './context.ts';
import { formulaText } from './formula.ts';
import { exact, tidy, valueText } from './figures.ts';
import { Radar } from './Radar.tsx';

const s = strings.appraisal;
const r = strings.radar;

export function Appraisal({ report }: { readonly report: ShiftReport }): JSX.Element {
  const { appraisal } = report;
  return (
    <>
      <p class="shift-soft">{s.lead}</p>
      <div class="shift-appraisal">
        <div class="shift-appraisal-table card">
          <LineTable
            caption={s.table}
            lines={appraisal.lines}
            name={(code) => s.line[code]}
            sum={appraisal}
          />
        </div>
        <RadarPart report={report} />
      </div>
      <Sources kps={appraisal.sources} />
      {appraisal.service.length > 0 && (
        <details class="shift-more card">
          <summary>{s.serviceTitle}</summary>
          <p class="shift-soft">
            {s.serviceLead}
            {s.ours}
          </p>
          <LineTable
            caption={s.serviceTitle}
            lines={appraisal.service}
            name={(code) => s.part[code]}
            sum={null}
          />
        </details>
      )}
    </>
  );
}

/** The knowledge points the weights come from, each with its lesson. */
function Sources({ kps }: { readonly kps: readonly string[] }): JSX.Element {
  const { courseHref } = useAround();
  const map = useLoad<CourseMap>(() => loadCourseMap(courseHref), courseHref).value;
  const points = map === null ? null : pointsOf(map);
  const known = kps.filter((id) => points?.has(id));
  const lessons = map === null ? [] : [...lessonsById(map).values()];
  return (
    <p class="shift-soft">
      {s.sourcesText}
      {known.length > 0 && s.sources}
      {known.map((id, index) => (
        <span key={id}>
          {index > 0 && '、'}
          <a href={lessons.find((each) => each.kps.some((kp) => kp.id === id))?.href}>
            {points?.get(id)?.title}
          </a>
        </span>
      ))}
    </p>
  );
}

function LineTable<Code extends string>({
  caption,
  lines,
  name,
  sum,
}: {
  readonly caption: string;
  readonly lines: readonly AppraisalLine<Code>[];
  readonly name: (code: Code) => string;
  /** The sum at the foot; null: none. */
  readonly sum: Appraised | null;
}): JSX.Element {
  return (
    <table class="shift-lines">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{s.item}</th>
          <th scope="col">{s.value}</th>
          <th scope="col">{s.target}</th>
          <th scope="col">{s.score}</th>
          <th scope="col">{s.points}</th>
        </tr>
      </thead>
      {lines.map((line) => (
        <tbody key={line.code} data-counted={line.counted > 0 ? '' : undefined}>
          <tr>
            <th scope="row">
              {name(line.code)}{' '}
              <span class="shift-weight">
                {line.counted === line.weight || line.counted === 0
                  ? fill(s.weightText, { weight: exact(line.weight) })
                  : fill(s.weightMoved, {
                      weight: exact(line.weight),
                      counted: exact(line.counted),
                    })}
              </span>
            </th>
            <td data-label={s.value}>{valueText(line.value, line.unit)}</td>
            <td data-label={s.target}>
              {line.target === null ? s.noTarget : valueText(line.target, line.unit)}
            </td>
            <td data-label={s.score}>{line.score === null ? s.notCounted : exact(line.score)}</td>
            <td data-label={s.points} class="shift-line-points">
              {line.score === null || line.counted === 0
                ? s.notCounted
                : fill(s.pointsText, {
                    score: exact(line.score),
                    counted: exact(line.counted),
                    points: exact(line.points),
                  })}
            </td>
          </tr>
          <tr class="shift-formula">
            <td colSpan={5}>{formulaText(line)}</td>
          </tr>
        </tbody>
      ))}
      {sum !== null && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {s.sum}
            </th>
            <td class="shift-line-points">
              {sum.score === null ? s.notCounted : exact(sum.score)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function RadarPart({ report }: { readonly report: ShiftReport }): JSX.Element {
  const axes = report.radar.map(({ axis, value }) => ({
    label: r.axis[axis],
    share: value === null ? null : value / 100,
  }));
  const text = fill(r.text, {
    axes: report.radar
      .map(({ axis, value }) =>
        fill(r.axisText, { label: r.axis[axis], value: value === null ? r.none : tidy(value) }),
      )
      .join('，'),
  });
  return (
    <figure class="shift-radar-card card">
      <figcaption>{r.title}</figcaption>
      <Radar axes={axes} text={text} />
      <details>
        <summary>{r.howTitle}</summary>
        <ul>
          {report.radar.map(({ axis }) => (
            <li key={axis}>{r.how[axis]}</li>
          ))}
        </ul>
      </details>
    </figure>
  );
}
