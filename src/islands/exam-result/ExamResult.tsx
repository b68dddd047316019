/**
 * The result of one paper handed in (`?sitting=…`). The score comes from the learner's records alone; what only the
 * course knows – words, levels, explanations – comes later and may fail to come.
 *
 * Props: addresses (Head.tsx, `Hrefs`). Hydrate with `client:load`.
 */
import strings from 'virtual:ui/exam-result';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { settingsOf } from '../../domain/quiz/attempt/settings.ts';
import { resultOf, type ExamResult as Result } from '../../domain/quiz/result/result.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadOutline, type OutlineData } from '../../stores/outline.ts';
import { loadPapers, type PapersData } from '../../stores/papers.ts';
import { $records } from '../../stores/records.ts';
import { useLive } from '../live/use-live.ts';
import { sittingIn } from './address.ts';
import { Breakdowns } from './Breakdowns.tsx';
import { CertaintyPart } from './CertaintyPart.tsx';
import { Head, type Hrefs } from './Head.tsx';
import { Notice } from './Notice.tsx';
import { PrintChoice } from './PrintChoice.tsx';
import { Questions } from './Questions.tsx';
import { Timing } from './Timing.tsx';
import { usePrint } from './use-print.ts';
import './notice.css';
import './exam-result.css';

export default function ExamResult(hrefs: Hrefs): JSX.Element {
  const records = useLive($records, null);
  /** undefined: not read yet. */
  const [sitting, setSitting] = useState<string | null | undefined>(undefined);
  useEffect(() => setSitting(sittingIn(location.search)), []);
  const [papers, setPapers] = useState<PapersData | 'failed' | null>(null);
  const [outline, setOutline] = useState<OutlineData | 'failed' | null>(null);
  const fetchCourse = (): void => {
    setPapers((before) => (before === 'failed' ? null : before));
    setOutline((before) => (before === 'failed' ? null : before));
    loadPapers(hrefs.papersHref).then(setPapers, () => setPapers('failed'));
    loadOutline(hrefs.outlineHref).then(setOutline, () => setOutline('failed'));
  };
  useEffect(fetchCourse, []);

  const course = papers === 'failed' ? null : papers;
  const cards = useMemo(
    () => (course === null ? null : new Map(course.items.map((card) => [card.id, card]))),
    [course],
  );
  const result = useMemo(
    () =>
      records === null || typeof sitting !== 'string' ? null : resultOf(records, sitting, cards),
    [records, sitting, cards],
  );

  if (records === null || sitting === undefined)
    return <p class="result-soft">{strings.loading}</p>;
  if (result === null) return <Unknown records={records} sitting={sitting} hrefs={hrefs} />;
  return (
    <Shown
      result={result}
      papers={course}
      outline={outline === 'failed' ? null : outline}
      waiting={course === null}
      trouble={papers === 'failed' || outline === 'failed' ? fetchCourse : null}
      hrefs={hrefs}
    />
  );
}

function Shown({
  result,
  papers,
  outline,
  waiting,
  trouble,
  hrefs,
}: {
  readonly result: Result;
  readonly papers: PapersData | null;
  readonly outline: OutlineData | null;
  readonly waiting: boolean;
  /** How to fetch again what did not come; null: all is well. */
  readonly trouble: (() => void) | null;
  readonly hrefs: Hrefs;
}): JSX.Element {
  const { sat, questions, calibration } = result;
  const printing = usePrint(questions.length);
  useEffect(() => {
    const before = document.title;
    document.title = `${fill(strings.title, { title: sat.title })} · ${before}`;
    return () => void (document.title = before);
  }, [sat.title]);
  const spec = papers?.papers.find(({ id }) => id === sat.paper);
  const shuffled = spec === undefined || settingsOf(spec.mode, spec.settings).shuffleOptions;
  return (
    <div class="result" data-print={printing.kind ?? undefined}>
      <p class="result-paper-head">{strings.print.head}</p>
      <Head result={result} certificate={spec?.certificate === true} hrefs={hrefs} />
      {trouble !== null && (
        <div class="result-failed no-print" role="alert">
          <p>{strings.notice.failed}</p>
          <button type="button" class="button" onClick={trouble}>
            {strings.notice.retry}
          </button>
        </div>
      )}
      <Breakdowns result={result} outline={outline} waiting={waiting} />
      {calibration !== null && (
        <CertaintyPart
          calibration={calibration}
          negative={questions.some(({ earned }) => earned < 0)}
        />
      )}
      <Timing sat={sat} />
      <Questions
        result={result}
        outline={outline}
        shuffled={shuffled}
        printing={printing.kind === 'summary' ? null : printing.kind}
        onReady={printing.ready}
      />
      <PrintChoice
        state={printing.state}
        text={
          printing.state === 'failed'
            ? strings.print.failed
            : fill(strings.print.preparing, { n: questions.length })
        }
        onPrint={printing.start}
      />
    </div>
  );
}

/** No such result here: because of the address, the device, or because the paper is still open. */
function Unknown({
  records,
  sitting,
  hrefs,
}: {
  readonly records: readonly LearningRecord[];
  readonly sitting: string | null;
  readonly hrefs: Hrefs;
}): JSX.Element {
  const s = strings.states;
  const begun = records.some((record) => record.kind === 'begun' && record.sitting === sitting);
  const toExams = (
    <a class="button" data-kind="primary" href={hrefs.examsHref}>
      {s.toExams}
    </a>
  );
  if (sitting === null)
    return (
      <Notice title={s.missingTitle} text={s.missingText}>
        {toExams}
      </Notice>
    );
  if (begun)
    return (
      <Notice title={s.openTitle} text={s.openText}>
        {toExams}
      </Notice>
    );
  return (
    <Notice
      title={records.length === 0 ? s.emptyTitle : s.unknownTitle}
      text={records.length === 0 ? s.emptyText : s.unknownText}
    >
      {toExams}
      <a class="button" href={hrefs.settingsHref}>
        {s.toSettings}
      </a>
    </Notice>
  );
}
