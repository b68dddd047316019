/** The whole report of one shift, for its learner and for whoever was given the recording. */
import strings from 'virtual:ui/shift-report';
import type { ComponentChildren, JSX } from 'preact';
import type { ShiftReport } from '../../domain/shift/report-types.ts';
import { Appraisal } from './Appraisal.tsx';
import { Chats } from './Chats.tsx';
import { Conduct } from './Conduct.tsx';
import { Course } from './Course.tsx';
import { Interruptions } from './Interruptions.tsx';
import { Metrics } from './Metrics.tsx';
import { Practice, type Cards } from './Practice.tsx';
import { Summaries } from './Summaries.tsx';

const s = strings.parts;

interface Props {
  readonly report: ShiftReport;
  readonly head: ComponentChildren;
  /** Points missed that became cards of this learner. */
  readonly cards: Cards;
  readonly printing: boolean;
  /** What closes the report: keeping a copy. */
  readonly foot?: ComponentChildren;
}

const PARTS = [
  'appraisal',
  'practice',
  'metrics',
  'course',
  'chats',
  'conduct',
  'interruptions',
  'summaries',
] as const;
type Part = (typeof PARTS)[number];

export function Report({ report, head, cards, printing, foot }: Props): JSX.Element {
  const body: Record<Part, JSX.Element> = {
    appraisal: <Appraisal report={report} />,
    practice: <Practice report={report} cards={cards} />,
    metrics: <Metrics report={report} />,
    course: <Course report={report} />,
    chats: <Chats report={report} opened={printing} />,
    conduct: <Conduct report={report} />,
    interruptions: <Interruptions report={report} />,
    summaries: <Summaries report={report} />,
  };
  return (
    <div class="shift-report">
      {head}
      <nav class="shift-jump no-print" aria-label={strings.jump}>
        <ul role="list">
          {PARTS.map((part) => (
            <li key={part}>
              <a href={`#shift-${part}`}>{s[part]}</a>
            </li>
          ))}
          {foot !== undefined && (
            <li>
              <a href="#shift-keep">{s.keep}</a>
            </li>
          )}
        </ul>
      </nav>
      {PARTS.map((part) => (
        <section key={part} class="shift-section" aria-labelledby={`shift-${part}`}>
          <h2 id={`shift-${part}`}>{s[part]}</h2>
          {body[part]}
        </section>
      ))}
      {foot}
    </div>
  );
}
