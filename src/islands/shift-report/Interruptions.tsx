/** 打断: what others wanted meanwhile, what the agent answered, and what would have been better. */
import strings from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import type { InterruptionReport, ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { clockText } from '../replay/moments.ts';

const s = strings.interruptions;

export function Interruptions({ report }: { readonly report: ShiftReport }): JSX.Element {
  if (report.interruptions.length === 0) return <p class="shift-soft">{s.none}</p>;
  return (
    <ul class="shift-list card" role="list">
      {report.interruptions.map((each) => (
        <Interruption key={each.id} interruption={each} />
      ))}
    </ul>
  );
}

function Interruption({
  interruption: { from, text, shownAt, answer, best, late, score },
}: {
  readonly interruption: InterruptionReport;
}): JSX.Element {
  return (
    <li>
      <p>
        <b>{fill(strings.desk.interruption, { from, text })}</b>
        {shownAt !== null && <span class="shift-soft"> {clockText(shownAt)}</span>}
      </p>
      {shownAt === null ? (
        <p class="shift-soft">{s.notShown}</p>
      ) : (
        <>
          <p>
            {answer === null ? s.unanswered : fill(s.answered, { text: answer.text })}{' '}
            <span class="tag" data-tone={score >= 60 ? 'good' : 'warn'}>
              {fill(s.score, { n: score })}
            </span>
          </p>
          {answer !== null && <p class="shift-soft">{answer.feedback}</p>}
          {late && <p class="shift-soft">{s.late}</p>}
          {answer?.id !== best.id && <p>{fill(s.best, { text: best.text })}</p>}
        </>
      )}
    </li>
  );
}
