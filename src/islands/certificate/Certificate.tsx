/**
 * 结业证明: a page to print for a passed paper that gives one, and a form that checks a printed one. The claim stands
 * under both: the code says that the lines are unchanged, and nothing else.
 *
 * Props: addresses. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/exam-result';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LearningRecord } from '../../domain/progress/records.ts';
import {
  certificateCode,
  cleanName,
  NAME_LENGTH,
  withoutCertificate,
  type CertificateLines,
} from '../../domain/quiz/certificate.ts';
import { resultOf, type ExamResult } from '../../domain/quiz/result/result.ts';
import { pointsText } from '../../domain/quiz/result/standing.ts';
import { fill } from '../../domain/shared/text.ts';
import { $certificateName, setCertificateName } from '../../stores/certificate-name.ts';
import { loadPapers, type PapersData } from '../../stores/papers.ts';
import { $records } from '../../stores/records.ts';
import { sittingIn, withQuery } from '../exam-result/address.ts';
import { Notice } from '../exam-result/Notice.tsx';
import { dayOf } from '../live/dates.ts';
import { useLive } from '../live/use-live.ts';
import { Verify } from './Verify.tsx';
import './certificate.css';

const s = strings.certificate;

export interface CertificateProps {
  readonly papersHref: string;
  readonly examsHref: string;
  readonly resultHref: string;
  readonly settingsHref: string;
}

export default function Certificate(hrefs: CertificateProps): JSX.Element {
  const records = useLive($records, null);
  const [sitting, setSitting] = useState<string | null | undefined>(undefined);
  useEffect(() => setSitting(sittingIn(location.search)), []);
  return (
    <div class="certificate-page">
      {sitting === undefined || (sitting !== null && records === null) ? (
        <p class="result-soft">{strings.loading}</p>
      ) : sitting === null ? (
        <Notice title={s.states.missingTitle} text={s.states.missingText}>
          <a class="button" data-kind="primary" href={hrefs.examsHref}>
            {s.states.toExams}
          </a>
        </Notice>
      ) : (
        <OfSitting records={records ?? []} sitting={sitting} hrefs={hrefs} />
      )}
      <Verify />
    </div>
  );
}

function OfSitting({
  records,
  sitting,
  hrefs,
}: {
  readonly records: readonly LearningRecord[];
  readonly sitting: string;
  readonly hrefs: CertificateProps;
}): JSX.Element {
  const [papers, setPapers] = useState<PapersData | 'failed' | null>(null);
  const load = (): void => {
    setPapers(null);
    loadPapers(hrefs.papersHref).then(setPapers, () => setPapers('failed'));
  };
  useEffect(load, []);
  const toExams = (
    <a class="button" href={hrefs.examsHref}>
      {s.states.toExams}
    </a>
  );
  const toResult = (
    <a class="button" data-kind="primary" href={withQuery(hrefs.resultHref, { sitting })}>
      {s.states.toResult}
    </a>
  );

  const result = resultOf(records, sitting, null, 'teachers');
  if (result === null)
    return (
      <Notice title={strings.states.unknownTitle} text={strings.states.unknownText}>
        {toExams}
        <a class="button" href={hrefs.settingsHref}>
          {strings.states.toSettings}
        </a>
      </Notice>
    );
  if (papers === null) return <p class="result-soft">{strings.loading}</p>;
  if (papers === 'failed')
    return (
      <Notice title={s.states.failedTitle} text={s.states.failedText}>
        <button class="button" data-kind="primary" type="button" onClick={load}>
          {strings.notice.retry}
        </button>
      </Notice>
    );
  const spec = papers.papers.find(({ id }) => id === result.sat.paper);
  const why = withoutCertificate(result, spec);
  const hasSelf = result.earned !== resultOf(records, sitting, null)?.earned;
  if (why === 'other-paper')
    return (
      <Notice title={s.states.otherTitle} text={s.states.otherText}>
        {toResult}
        {toExams}
      </Notice>
    );
  if (why === 'not-passed')
    return (
      <Notice
        title={s.states.notPassedTitle}
        text={
          fill(s.states.notPassedText, {
            percent: result.percent,
            pass: Math.round((result.sat.pass ?? 0) * 100),
          }) + (hasSelf ? s.states.notPassedSelf : '')
        }
      >
        {toResult}
        {toExams}
      </Notice>
    );
  return <Sheet result={result} hasSelf={hasSelf} />;
}

function Sheet({
  result: { sat, earned, points, questions },
  hasSelf,
}: {
  readonly result: ExamResult;
  readonly hasSelf: boolean;
}): JSX.Element {
  const kept = useLive($certificateName, '');
  /** What is being typed; null: what is kept. */
  const [typed, setTyped] = useState<string | null>(null);
  const [isKept, setKept] = useState(true);
  const name = typed === null ? kept : cleanName(typed);
  const lines: CertificateLines = {
    name,
    paper: sat.title,
    earned: pointsText(earned),
    points: pointsText(points),
    questions: String(questions.length),
    date: dayOf(sat.at),
    sitting: sat.sitting,
  };
  return (
    <>
      <form
        class="certificate-name card no-print"
        method="dialog"
        onSubmit={(event) => event.preventDefault()}
      >
        <label for="certificate-name">{s.nameLabel}</label>
        <input
          id="certificate-name"
          type="text"
          autocomplete="name"
          spellcheck={false}
          maxLength={NAME_LENGTH * 2}
          value={typed ?? kept}
          aria-describedby="certificate-name-hint"
          onInput={({ currentTarget: { value } }) => {
            setTyped(value);
            setKept(setCertificateName(cleanName(value)));
          }}
        />
        <p class="result-soft" id="certificate-name-hint">
          {isKept ? s.nameHint : s.unsaved}
        </p>
        {hasSelf && <p class="result-soft">{s.noSelf}</p>}
        <p class="result-actions">
          <button
            type="button"
            class="button"
            data-kind="primary"
            aria-disabled={name === ''}
            onClick={() =>
              name === '' ? document.getElementById('certificate-name')?.focus() : print()
            }
          >
            {s.print}
          </button>
        </p>
        <p class="result-soft">{s.printHint}</p>
      </form>
      <article class="certificate" aria-labelledby="certificate-title">
        <div class="certificate-frame">
          <svg class="certificate-sign" viewBox="0 0 48 48" aria-hidden="true">
            <path d="M10 5h28a7 7 0 0 1 7 7v20a7 7 0 0 1-7 7H20l-9 6v-6h-1a7 7 0 0 1-7-7V12a7 7 0 0 1 7-7z" />
            <text x="24" y="30" text-anchor="middle">
              {s.sign}
            </text>
          </svg>
          <p class="certificate-brand">{s.brand}</p>
          <h2 id="certificate-title">{s.heading}</h2>
          <p class="certificate-who" data-empty={name === ''}>
            <bdi>{name === '' ? s.placeholder : name}</bdi>
          </p>
          <p class="certificate-what">{fill(s.passed, { paper: sat.title })}</p>
          <dl class="certificate-facts">
            <Fact
              name={s.score}
              value={fill(s.scoreOf, { earned: lines.earned, points: lines.points })}
            />
            <Fact name={s.questions} value={fill(s.questionsOf, { n: lines.questions })} />
            <Fact name={s.date} value={lines.date} />
          </dl>
          <dl class="certificate-foot">
            <Fact name={s.sitting} value={lines.sitting} code />
            <Fact name={s.code} value={name === '' ? '————' : certificateCode(lines)} code />
          </dl>
          <p class="certificate-claim">
            {s.claim}
            {s.verifyAt}。
          </p>
        </div>
      </article>
    </>
  );
}

const Fact = ({
  name,
  value,
  code = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly code?: boolean;
}): JSX.Element => (
  <div>
    <dt>{name}</dt>
    <dd data-code={code}>{value}</dd>
  </div>
);
