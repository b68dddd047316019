/** 这一班的经过: the time line with the moment looked at, and the desk as it stood then. */
import strings from 'virtual:ui/shift-report';
import words from 'virtual:ui/replay';
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ShiftReport } from '../../domain/shift/report-types.ts';
import { fill } from '../../domain/shared/text.ts';
import { actText, type NameOf } from '../replay/act-text.ts';
import { clockText, inOrder } from '../replay/moments.ts';
import { Scrubber } from '../replay/Scrubber.tsx';
import { useAround } from './context.ts';
import { DeskView } from './DeskView.tsx';
import { frameAt, happenings, type Happening } from './frame.ts';
import { TimeLine } from './TimeLine.tsx';

const s = strings.course;

export function Course({ report }: { readonly report: ShiftReport }): JSX.Element {
  const { nameOf } = useAround();
  const [chosen, setChosen] = useState<number | null>(null);
  const events = useMemo(() => happenings(report), [report]);
  const moments = useMemo(() => inOrder(events.map((each) => each.at)), [events]);
  // Where the first customer says something: a recording opened at its very beginning shows an empty desk.
  const [at, setAt] = useState(() => events.find(({ line }) => line !== null)?.at ?? 0);
  const frame = useMemo(() => frameAt(report, at), [report, at]);
  const latest = events.findLast((each) => each.at <= at);
  return (
    <>
      <p class="shift-soft">{s.lead}</p>
      <TimeLine report={report} at={at} />
      <h3>{s.watch}</h3>
      <p class="shift-soft no-print">{s.watchLead}</p>
      <Scrubber
        length={report.usedMs}
        moments={moments}
        at={at}
        onMove={setAt}
        told={latest === undefined ? words.scrubber.nothing : told(latest, nameOf)}
      >
        <DeskView
          frame={frame}
          at={at}
          chosen={chosen}
          onChoose={setChosen}
          interruption={interruptionAt(report, at)}
        />
      </Scrubber>
    </>
  );
}

function told({ at, chat, kind, line }: Happening, nameOf: NameOf): string {
  const text =
    line === null
      ? ''
      : line.act !== null
        ? actText(line.act, nameOf)
        : line.kind === 'picture'
          ? fill(strings.desk.picture, { text: line.text })
          : line.text;
  return fill(strings.desk.told, {
    at: clockText(at),
    text: fill(strings.desk.events[kind], { name: chat.customer.name, text }),
  });
}

/** What somebody else wants of the agent at this moment. */
function interruptionAt(report: ShiftReport, at: number): string | null {
  const open = report.interruptions.findLast(
    ({ shownAt, answeredAt }) =>
      shownAt !== null && shownAt <= at && (answeredAt === null || answeredAt > at),
  );
  if (open === undefined) return null;
  const { from, text } = open;
  return fill(strings.desk.interruption, { from, text });
}
