/**
 * The report of a shift worked on this device (`?run=…`). The learner's record keeps what was done; the whole report is
 * worked out from that with the course's own files. When the course has moved on since, or its files do not come, what
 * the record says is shown and why there is no more.
 *
 * Props: addresses, the course's shifts, how responses are counted. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { shiftsWorked, type Worked } from '../../domain/shift/history.ts';
import type { Counting } from '../../domain/shift/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { $records } from '../../stores/records.ts';
import { withQuery } from '../exam-result/address.ts';
import { Notice } from '../exam-result/Notice.tsx';
import { useLive } from '../live/use-live.ts';
import { useLoad } from '../live/use-load.ts';
import { scoreShift, type Scored, type Unscored } from '../../stores/score-shift.ts';
import { runIn } from './address.ts';
import { AroundReport, type ReportHrefs } from './context.ts';
import { exact } from './figures.ts';
import { Head, type HeadFacts } from './Head.tsx';
import { Keep } from './Keep.tsx';
import { missedPoints } from './missed.ts';
import { Report } from './Report.tsx';
import { usePrinting } from './use-printing.ts';

export interface ShiftReportProps extends ReportHrefs {
  /** Ids of the course's shifts. */
  readonly known: readonly string[];
  readonly counting: Counting;
}

export default function ShiftReportPage(props: ShiftReportProps): JSX.Element {
  const records = useLive($records, null);
  /** undefined: not read yet. */
  const [run, setRun] = useState<string | null | undefined>(undefined);
  useEffect(() => setRun(runIn(location.search)), []);
  const worked = useMemo(
    () =>
      records === null || run === undefined || run === null
        ? null
        : (shiftsWorked(records).find((each) => each.run === run) ?? null),
    [records, run],
  );
  if (records === null || run === undefined) return <p class="shift-soft">{strings.loading}</p>;
  if (worked === null) return <Unknown records={records} run={run} props={props} />;
  return <Shown worked={worked} records={records} props={props} />;
}

function Shown({
  worked,
  records,
  props,
}: {
  readonly worked: Worked;
  readonly records: readonly LearningRecord[];
  readonly props: ShiftReportProps;
}): JSX.Element {
  const { replay, run } = worked;
  const { base, known, counting } = props;
  const loading = useLoad(() => scoreShift(base, replay, known, counting), run);
  const result = loading.value;
  useEffect(() => {
    const before = document.title;
    document.title = `${fill(strings.title, { title: replay.title })} · ${before}`;
    return () => void (document.title = before);
  }, [replay.title]);
  if (result === null)
    return (
      <div class="shift-report">
        <Head facts={storedFacts(worked)} note={null} />
        <p class="shift-soft" role="status">
          {strings.scoring}
        </p>
      </div>
    );
  if (!result.ok)
    return (
      <StoredOnly worked={worked} problem={result.error} retry={loading.retry} props={props} />
    );
  return <Whole worked={worked} scored={result.value} records={records} props={props} />;
}

function Whole({
  worked,
  scored: { report, nameOf },
  records,
  props,
}: {
  readonly worked: Worked;
  readonly scored: Scored;
  readonly records: readonly LearningRecord[];
  readonly props: ShiftReportProps;
}): JSX.Element {
  const printing = usePrinting();
  const around = useMemo(() => ({ ...props, nameOf }), [nameOf]);
  const cards = useMemo(() => missedPoints(records, worked.run) ?? 'absent', [records, worked.run]);
  const { score } = report.appraisal;
  const changed = worked.score !== null && score !== null && worked.score !== score;
  return (
    <AroundReport.Provider value={around}>
      <Report
        report={report}
        cards={cards}
        printing={printing.now}
        head={
          <Head
            facts={{
              ...report,
              score,
              came: report.metrics.came,
              served: report.metrics.served,
              left: report.metrics.left,
              unfinished: report.metrics.unfinished,
              pausedMs: worked.replay.pausedMs,
              at: worked.at,
            }}
            note={
              changed
                ? fill(strings.head.stored, { score: exact(worked.score ?? 0), now: exact(score) })
                : null
            }
          >
            <Actions worked={worked} props={props} />
          </Head>
        }
        foot={<Keep report={report} worked={worked} onPrint={printing.print} />}
      />
    </AroundReport.Provider>
  );
}

function Actions({
  worked,
  props,
}: {
  readonly worked: Worked;
  readonly props: ShiftReportProps;
}): JSX.Element {
  const { shift, clock, scenario } = worked.replay;
  const again =
    scenario === undefined ? withQuery(props.deskHref, { shift, clock }) : props.shiftsHref;
  return (
    <>
      <a class="button" data-kind="primary" href={again}>
        {strings.head.again}
      </a>
      <a class="button" href={props.reviewHref}>
        {strings.head.review}
      </a>
      <a class="button" data-kind="quiet" href={props.shiftsHref}>
        {strings.head.shifts}
      </a>
    </>
  );
}

const storedFacts = ({
  replay,
  role,
  score,
  served,
  left,
  usedMs,
  ended,
  at,
}: Worked): HeadFacts => ({
  ...{
    title: replay.title,
    role,
    kind: null,
    clock: replay.clock,
    ended,
    score,
    served,
    left,
    usedMs,
  },
  came: null,
  unfinished: 0,
  pausedMs: replay.pausedMs,
  at,
});

/** What the record says, and why there is no more. */
function StoredOnly({
  worked,
  problem,
  retry,
  props,
}: {
  readonly worked: Worked;
  readonly problem: Unscored;
  readonly retry: () => void;
  readonly props: ShiftReportProps;
}): JSX.Element {
  const s = strings.notice;
  return (
    <div class="shift-report">
      <Head facts={storedFacts(worked)} note={strings.head.storedOnly}>
        <Actions worked={worked} props={props} />
      </Head>
      <div class="shift-problem card" role={problem.reason === 'offline' ? 'alert' : undefined}>
        {problem.reason === 'offline' ? (
          <>
            <p>{s.failed}</p>
            <p>
              <button type="button" class="button" onClick={retry}>
                {s.retry}
              </button>
            </p>
          </>
        ) : (
          <>
            <h2>{s.changedTitle}</h2>
            <p>
              {problem.reason === 'outdated'
                ? s.changed
                : problem.reason === 'unknown'
                  ? s.gone
                  : fill(s.broken, { n: problem.step })}
            </p>
          </>
        )}
      </div>
      <Keep report={null} worked={worked} onPrint={() => globalThis.print()} />
    </div>
  );
}

/** No such report here: because of the address or the device. */
function Unknown({
  records,
  run,
  props,
}: {
  readonly records: readonly LearningRecord[];
  readonly run: string | null;
  readonly props: ShiftReportProps;
}): JSX.Element {
  const s = strings.notice;
  const toShifts = (
    <a class="button" data-kind="primary" href={props.shiftsHref}>
      {s.toShifts}
    </a>
  );
  if (run === null)
    return (
      <Notice title={s.missingTitle} text={s.missingText}>
        {toShifts}
      </Notice>
    );
  const none = !records.some(({ kind }) => kind === 'worked');
  return (
    <Notice title={none ? s.emptyTitle : s.unknownTitle} text={none ? s.emptyText : s.unknownText}>
      {toShifts}
      <a class="button" href={props.settingsHref}>
        {s.toSettings}
      </a>
    </Notice>
  );
}
