/** The score, what it means, how far it is from the pass mark, and what to do next. */
import strings from 'virtual:ui/exam-result';
import type { JSX } from 'preact';
import { missedIn } from '../../domain/quiz/paper/own.ts';
import { isOneOff } from '../../domain/quiz/result/history.ts';
import type { ExamResult } from '../../domain/quiz/result/result.ts';
import { pointsText, type Standing } from '../../domain/quiz/result/standing.ts';
import { never } from '../../domain/shared/result.ts';
import { fill } from '../../domain/shared/text.ts';
import { minuteOf } from '../live/dates.ts';
import { withQuery } from './address.ts';

const s = strings.head;

export interface Hrefs {
  readonly papersHref: string;
  readonly outlineHref: string;
  readonly examsHref: string;
  readonly takeHref: string;
  readonly certificateHref: string;
  readonly settingsHref: string;
}

export function Head({
  result,
  certificate,
  hrefs,
}: {
  readonly result: ExamResult;
  /** The paper gives a certificate when it is passed. */
  readonly certificate: boolean;
  readonly hrefs: Hrefs;
}): JSX.Element {
  const { sat, earned, points, percent, standing, counts, questions } = result;
  const overridden = questions.filter(({ override }) => override !== null).length;
  return (
    <section class="result-head card" aria-labelledby="result-title" data-standing={standing.kind}>
      <div class="result-score">
        <p class="result-points">
          <span class="visually-hidden">{s.label} </span>
          <b>{pointsText(earned)}</b> {s.points}
        </p>
        <p class="result-of">
          {fill(s.of, { points: pointsText(points) })} · {fill(s.percent, { percent })}
        </p>
        {standing.kind !== 'open' && (
          <p class="tag" data-tone={standing.kind === 'passed' ? 'good' : 'warn'}>
            {standing.kind === 'passed' ? s.passed : s.failed}
          </p>
        )}
      </div>
      <div class="result-words">
        <h2 id="result-title">{sat.title}</h2>
        <p class="result-soft">
          {s.mode[sat.mode]} · {fill(s.handedIn, { date: minuteOf(sat.at) })}
        </p>
        <p class="result-standing">{standingText(standing, points, sat.pass ?? 0)}</p>
        <p>{fill(s.counts, { all: questions.length, ...counts })}</p>
        <Previous result={result} />
        {overridden > 0 && <p>{fill(s.overridden, { n: overridden })}</p>}
        <p class="result-soft">{s.meaning}</p>
      </div>
      <nav class="result-actions no-print" aria-label={strings.actions.label}>
        <Actions result={result} certificate={certificate} hrefs={hrefs} />
      </nav>
    </section>
  );
}

function Actions({ result, certificate, hrefs }: Parameters<typeof Head>[0]): JSX.Element {
  const { sat, standing } = result;
  const words = strings.actions;
  const missed = missedIn(sat).length;
  const isOwn = isOneOff(sat.paper);
  const hasCertificate = certificate && standing.kind === 'passed';
  return (
    <>
      {hasCertificate && (
        <a
          class="button"
          data-kind="primary"
          href={withQuery(hrefs.certificateHref, { sitting: sat.sitting })}
        >
          {words.certificate}
        </a>
      )}
      {missed > 0 && (
        <a
          class="button"
          {...(hasCertificate ? {} : { 'data-kind': 'primary' })}
          href={withQuery(hrefs.takeHref, { paper: 'missed', sitting: sat.sitting })}
        >
          {fill(words.missed, { n: missed })}
        </a>
      )}
      <a
        class="button"
        href={isOwn ? `${hrefs.examsHref}#own` : withQuery(hrefs.takeHref, { paper: sat.paper })}
      >
        {isOwn ? words.ownAgain : words.again}
      </a>
      <a class="button" data-kind="quiet" href={hrefs.examsHref}>
        {words.exams}
      </a>
    </>
  );
}

function Previous({ result: { previous, percent, sat } }: { readonly result: ExamResult }) {
  if (previous === null) return null;
  const n = percent - previous.percent;
  return (
    <p>
      {fill(s.previous, { date: minuteOf(previous.at), percent: previous.percent })}
      {n === 0 ? s.same : fill(n > 0 ? s.up : s.down, { n: Math.abs(n) })}
      {previous.rev !== sat.rev && s.otherRev}
    </p>
  );
}

/** @example standingText({ kind: 'short', lacking: 3.5, questions: 2 }, 100, 0.6) // '离及格线（…）还差 3.5 分。…' */
export function standingText(standing: Standing, points: number, pass: number): string {
  const mark = { pass: Math.round(pass * 100), need: pointsText(points * pass) };
  switch (standing.kind) {
    case 'open':
      return s.open;
    case 'passed': {
      const { spare, questions } = standing;
      if (pointsText(spare) === '0') return fill(s.passedExact, mark);
      const above = fill(s.passedSpare, { ...mark, spare: pointsText(spare) });
      return questions === 0 ? above : above + fill(s.passedQuestions, { n: questions });
    }
    case 'short': {
      const lacking = pointsText(Math.max(0.01, standing.lacking));
      return (
        fill(s.short, { ...mark, lacking }) + fill(s.shortQuestions, { n: standing.questions })
      );
    }
    default:
      return never(standing);
  }
}
