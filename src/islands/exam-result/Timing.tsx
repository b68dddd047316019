/** How long it took, and every stop and extension, told plainly. */
import strings from 'virtual:ui/exam-result';
import type { JSX } from 'preact';
import type { SatRecord } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { durationText } from './duration.ts';

const s = strings.time;

export function Timing({ sat }: { readonly sat: SatRecord }): JSX.Element {
  const { usedMs, limitMs, pauses, extendedMs } = sat;
  const facts: readonly (readonly [string, string])[] = [
    [fill(s.used, { time: durationText(usedMs) }), s.usedNote],
    limitMs === null
      ? [s.untimed, s.untimedNote]
      : [fill(s.limit, { time: durationText(limitMs - extendedMs) }), s.limitNote],
    [pauses === 0 ? s.pausesNone : fill(s.pauses, { n: pauses }), s.pausesNote],
    ...(extendedMs > 0
      ? [[fill(s.extended, { time: durationText(extendedMs) }), s.extendedNote] as const]
      : []),
  ];
  return (
    <section class="result-section" aria-labelledby="result-time">
      <h2 id="result-time">{s.title}</h2>
      <ul class="result-facts" role="list">
        {facts.map(([fact, note]) => (
          <li key={fact}>
            <b>{fact}</b>
            <span>{note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
