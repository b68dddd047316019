/** A recorded dialogue: its report, and the conversation moment by moment. */
import strings from 'virtual:ui/replay';
import words from 'virtual:ui/dialogue';
import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskAct } from '../../domain/desk/act.ts';
import { readable } from '../../domain/dialogue/model.ts';
import type { DialogueState } from '../../domain/dialogue/state.ts';
import { fill } from '../../domain/shared/text.ts';
import { Mood } from '../dialogue/Mood.tsx';
import { Report } from '../dialogue/Report.tsx';
import { Transcript } from '../dialogue/Transcript.tsx';
import { actText } from './act-text.ts';
import { clockText, inOrder } from './moments.ts';
import type { Opened } from './open-recording.ts';
import { Scrubber } from './Scrubber.tsx';

interface Props {
  readonly opened: Opened & { readonly kind: 'dialogue' };
  readonly base: string;
}

export function DialogueRecording({ opened, base }: Props): JSX.Element {
  const { report, card, state, nameOf } = opened;
  const told = (act: DeskAct): string => actText(act, nameOf);
  return (
    <>
      <div class="dlg">
        <Report report={report} card={card} base={base} level={3} told={told} />
      </div>
      <section class="shift-section" aria-labelledby="replay-watch">
        <h2 id="replay-watch">{strings.watch}</h2>
        <p class="replay-soft">{strings.watchNote}</p>
        <Watch state={state} customer={card.customer} start={opened.mood} toldAct={told} />
      </section>
    </>
  );
}

function Watch({
  state,
  customer,
  start,
  toldAct,
}: {
  readonly state: DialogueState;
  readonly customer: string;
  /** The mood at the beginning, 0–100. */
  readonly start: number;
  readonly toldAct: (act: DeskAct) => string;
}): JSX.Element {
  const { transcript } = state;
  const moments = useMemo(() => inOrder(transcript.map((event) => event.at)), [transcript]);
  // Where the customer has written something: at the very beginning there is nothing to see.
  const [at, setAt] = useState(moments[0] ?? 0);
  const events = transcript.filter((event) => event.at <= at);
  const lines = useMemo(
    () =>
      readable(events).map((line) =>
        line.act === undefined ? line : { ...line, text: toldAct(line.act) },
      ),
    [events.length],
  );
  const mood = events.findLast((event) => event.kind === 'mood');
  const last = lines.at(-1);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  }, [events.length]);
  return (
    <Scrubber
      length={moments.at(-1) ?? 0}
      moments={moments}
      at={at}
      onMove={setAt}
      told={
        last === undefined
          ? strings.scrubber.nothing
          : `${clockText(at)} ${fill(words.chat.said, {
              name: last.who === 'agent' || last.who === 'act' ? strings.chat.agent : customer,
            })}${last.text}`
      }
    >
      <div class="dlg replay-conversation">
        <Mood mood={mood === undefined ? start : mood.to} />
        <div class="replay-watch" role="region" aria-label={words.chat.log} tabIndex={0} ref={box}>
          {lines.length === 0 && <p class="replay-soft">{strings.chat.empty}</p>}
          <Transcript lines={lines} customer={customer} />
        </div>
      </div>
    </Scrubber>
  );
}
