/** A recording that could be opened: what the file says, the report worked out anew, and how it went. */
import strings from 'virtual:ui/replay';
import words from 'virtual:ui/shift-report';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { AroundReport } from '../shift-report/context.ts';
import { Head } from '../shift-report/Head.tsx';
import { Keep } from '../shift-report/Keep.tsx';
import { Report } from '../shift-report/Report.tsx';
import { usePrinting } from '../shift-report/use-printing.ts';
import { FileFacts } from './FileFacts.tsx';
import type { Opened } from './open-recording.ts';
import { DialogueRecording } from './DialogueRecording.tsx';
import type { ReplayProps } from './ReplayPage.tsx';

interface Props {
  readonly opened: Opened;
  readonly props: ReplayProps;
  readonly onAnother: () => void;
}

export function Recording({ opened, props, onAnother }: Props): JSX.Element {
  return (
    <>
      <section class="replay-from card" aria-labelledby="replay-from">
        <h2 id="replay-from" class="visually-hidden">
          {strings.refused.shown}
        </h2>
        <FileFacts facts={opened.facts} />
        {opened.altered && (
          <p class="replay-altered" role="alert">
            {strings.altered}
          </p>
        )}
        <p class="replay-soft">{strings.rescored}</p>
        <p class="no-print">
          <button type="button" class="button" onClick={onAnother}>
            {strings.open.another}
          </button>
        </p>
      </section>
      {opened.kind === 'shift' ? (
        <ShiftRecording opened={opened} props={props} />
      ) : (
        <DialogueRecording opened={opened} base={props.base} />
      )}
    </>
  );
}

function ShiftRecording({
  opened: { scored, replay },
  props,
}: {
  readonly opened: Opened & { readonly kind: 'shift' };
  readonly props: ReplayProps;
}): JSX.Element {
  const printing = usePrinting();
  const { report, nameOf } = scored;
  const around = useMemo(() => ({ ...props, nameOf }), [nameOf]);
  const { came, served, left, unfinished } = report.metrics;
  return (
    <AroundReport.Provider value={around}>
      <Report
        report={report}
        cards="foreign"
        printing={printing.now}
        head={
          <Head
            facts={{
              ...report,
              score: report.appraisal.score,
              ...{ came, served, left, unfinished },
              pausedMs: replay.pausedMs,
              at: null,
            }}
            note={report.ended === 'running' ? words.head.running : null}
          />
        }
        foot={<Keep report={report} worked={null} onPrint={printing.print} />}
      />
    </AroundReport.Provider>
  );
}
