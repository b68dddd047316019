/**
 * The progress page: what to do next and why, five figures, the days of practice, mastery of every knowledge point,
 * shifts worked, papers handed in. Everything is computed from the records on this device; the course comes from data/course.json.
 *
 * Props: addresses (props.ts). Hydrate with `client:load`.
 */
import strings from 'virtual:ui/progress';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CourseMap } from '../../domain/course/course-map.ts';
import { shiftsWorked } from '../../domain/shift/history.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { $progress } from '../../stores/progress.ts';
import { $records } from '../../stores/records.ts';
import { useLive } from '../live/use-live.ts';
import { Activity } from './Activity.tsx';
import { HeatMap } from './HeatMap.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import { Papers } from './Papers.tsx';
import { Shifts } from './Shifts.tsx';
import type { ProgressPageProps } from './props.ts';
import { Summary } from './Summary.tsx';
import { useFacts } from './use-facts.ts';
import './progress.css';

const s = strings;

export default function ProgressPage(props: ProgressPageProps) {
  const { courseHref, practiceHref, wrongBookHref, placementHref, firstHref } = props;
  const progress = useLive($progress, null);
  const records = useLive($records, null);
  const [map, setMap] = useState<CourseMap | 'failed' | null>(null);
  const load = (): void => {
    setMap(null);
    loadCourseMap(courseHref).then(setMap, () => setMap('failed'));
  };
  useEffect(load, [courseHref]);
  const course = map === 'failed' ? null : map;
  const facts = useFacts(course, progress, records, props.outlineHref);
  const sat = useMemo(
    () => (records ?? []).filter((record) => record.kind === 'sat').toReversed(),
    [records],
  );

  const worked = useMemo(() => shiftsWorked(records ?? []), [records]);

  if (progress === null || records === null) return <p class="progress-loading">{s.loading}</p>;
  if (records.length === 0) {
    return (
      <section class="progress-empty card">
        <h2>{s.empty.title}</h2>
        <p>{s.empty.text}</p>
        <p class="progress-actions">
          {firstHref !== null && (
            <a class="button" data-kind="primary" href={firstHref}>
              {s.empty.start}
            </a>
          )}
          <a class="button" href={practiceHref}>
            {s.empty.practise}
          </a>
          <a class="button" data-kind="quiet" href={placementHref}>
            {s.empty.placement}
          </a>
        </p>
      </section>
    );
  }
  return (
    <div class="progress-page">
      {map === null && (
        <p class="progress-loading" role="status">
          {s.loading}
        </p>
      )}
      {map === 'failed' && (
        <section class="progress-empty card" role="alert">
          <p>{s.failed}</p>
          <p>
            <button type="button" class="button" onClick={load}>
              {s.retry}
            </button>
          </p>
        </section>
      )}
      {course !== null && (
        <>
          <NextStepCard {...props} map={course} progress={progress} facts={facts} />
          <Summary map={course} progress={progress} wrongBookHref={wrongBookHref} />
        </>
      )}
      <Activity records={records} />
      {course !== null && <HeatMap map={course} progress={progress} />}
      <Shifts worked={worked} shiftsHref={props.shiftsHref} reportHref={props.shiftReportHref} />
      <Papers sat={sat} examsHref={props.examsHref} resultHref={props.examResultHref} />
      <details class="progress-how">
        <summary>{s.how.title}</summary>
        <p>{s.how.text}</p>
        <ul>
          <li>{s.how.learning}</li>
          <li>{s.how.firming}</li>
          <li>{s.how.mastered}</li>
        </ul>
      </details>
    </div>
  );
}
