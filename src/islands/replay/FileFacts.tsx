/** What a recording says of itself: kind, name, revision, who signed it, when it was saved. */
import strings from 'virtual:ui/replay';
import type { JSX } from 'preact';
import { fill } from '../../domain/shared/text.ts';
import { minuteOf } from '../live/dates.ts';
import type { Facts } from './open-recording.ts';

const s = strings.what;

export function FileFacts({
  facts: { kind, title, rev, name, savedAt, inputs },
}: {
  readonly facts: Facts;
}): JSX.Element {
  const rows: readonly (readonly [string, string])[] = [
    [s.kind, s[kind]],
    [s.title, title],
    [s.rev, fill(s.revText, { n: rev })],
    [s.name, name ?? s.noName],
    [s.savedAt, minuteOf(savedAt)],
    [s.inputs, fill(s.inputsText, { n: inputs })],
  ];
  return (
    <>
      <dl class="replay-facts">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {name !== null && <p class="replay-soft">{s.nameNote}</p>}
    </>
  );
}
