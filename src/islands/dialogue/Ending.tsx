/**
 * The place of the report. Its code comes when the conversation is over, so that a learner who only opens a dialogue
 * does not download it; when it cannot be fetched, the learner is told and may try again.
 */
import { useEffect, useState } from 'preact/hooks';
import strings from 'virtual:ui/dialogue';
import type { DialogueCard } from '../../domain/dialogue/project.ts';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import type { DialogueState } from '../../domain/dialogue/state.ts';
import type { Saying } from '../../domain/reply/reproof.ts';
import type { ActsPart } from './acts/part.tsx';
import type * as ReportPart from './Report.tsx';

interface Props {
  readonly dialogue: Dialogue;
  readonly state: DialogueState;
  readonly always: readonly Saying[];
  readonly acts: ActsPart | null;
  readonly card: DialogueCard;
  readonly base: string;
  readonly level: 3 | 4;
  readonly onAgain: () => void;
  /** Back to just before an answer, by its index. */
  readonly onRedo: (answer: number) => void;
}

type Part = typeof ReportPart;

export function Ending({ dialogue, state, always, acts, ...rest }: Props) {
  const [part, setPart] = useState<Part | 'failed' | null>(null);
  const load = () => {
    setPart(null);
    import('./Report.tsx').then(setPart, () => setPart('failed'));
  };
  useEffect(load, []);
  if (part === null) return <p class="dlg-quiet">{strings.composer.reportLoading}</p>;
  if (part === 'failed')
    return (
      <p class="dlg-alert" role="alert">
        {strings.composer.reportFailed}{' '}
        <button type="button" class="dlg-link" onClick={load}>
          {strings.card.retry}
        </button>
      </p>
    );
  const { Report, makeReport } = part;
  return (
    <Report
      report={makeReport(dialogue, state, always)}
      breached={acts?.breached}
      told={acts === null ? null : (act) => acts.told(dialogue, state, act)}
      keep={state}
      {...rest}
    />
  );
}
