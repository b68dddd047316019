/**
 * A shift has ended and this device can store nothing: its record lasts as long as the page. The recording is saved as a
 * file, and the page of recordings shows the report from it.
 */
import strings from 'virtual:ui/replay-save';
import type { JSX } from 'preact';
import { shiftsWorked } from '../../domain/shift/history.ts';
import { $records } from '../../stores/records.ts';
import { useLive } from '../live/use-live.ts';
import { SaveReplay } from './SaveReplay.tsx';

export function KeepUnstored({
  run,
  replayHref,
}: {
  readonly run: string;
  readonly replayHref: string;
}): JSX.Element {
  const records = useLive($records, null);
  const worked = shiftsWorked(records ?? []).find((each) => each.run === run);
  return (
    <>
      <p>{strings.unstored}</p>
      {worked !== undefined && (
        <SaveReplay
          data={{ kind: 'shift', ...worked.replay }}
          fileName={`qinke-${worked.replay.shift}.json`}
        />
      )}
      <p>
        <a class="button" href={replayHref} target="_blank">
          {strings.openReplay}
        </a>
      </p>
    </>
  );
}
