/** The learner's data: where it is, saving it, taking a file in, what could not be read, forgetting all. */
import strings from 'virtual:ui/settings';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { deviceFacts, type DeviceFacts } from '../../stores/device.ts';
import { $records } from '../../stores/records.ts';
import { $storage, type StorageState } from '../../stores/storage.ts';
import { useLive } from '../live/use-live.ts';
import { when } from '../live/when.ts';
import { ClearPanel } from './ClearPanel.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { UnreadablePanel } from './UnreadablePanel.tsx';

const s = strings.data;

const FINE: StorageState = { status: { kind: 'ok' }, unsaved: 0, broken: 0 };

export function DataSection() {
  const [facts, setFacts] = useState<DeviceFacts | null>(null);
  const records = useLive($records, null);
  const storage = useLive($storage, FINE);
  const look = useCallback(() => void deviceFacts().then(setFacts), []);
  useEffect(look, [look]);
  const count = records?.length ?? 0;
  return (
    <section class="settings-section card" aria-labelledby="settings-data">
      <h2 id="settings-data">{s.title}</h2>
      {facts === null || records === null ? (
        <p>{s.loading}</p>
      ) : (
        <>
          <div class="settings-facts">
            <p>
              {fill(s.count, { n: count })}
              {facts.lastBackup === null
                ? s.noBackup
                : fill(s.lastBackup, {
                    when: when(facts.lastBackup.at),
                    n: facts.lastBackup.records,
                  })}
            </p>
            <p>{s.where}</p>
            <Keeping storage={storage} persist={facts.persist} />
            <p>{s.safari}</p>
          </div>
          <ExportPanel onDone={look} />
          <ImportPanel onDone={look} />
          {storage.broken > 0 && <UnreadablePanel count={storage.broken} />}
          <ClearPanel count={count} onDone={look} />
        </>
      )}
    </section>
  );
}

/** Whether the data will still be there tomorrow. */
function Keeping({
  storage,
  persist,
}: {
  readonly storage: StorageState;
  readonly persist: DeviceFacts['persist'];
}) {
  const { status, unsaved } = storage;
  if (status.kind === 'memory') return <p class="settings-warn">{s.memory}</p>;
  if (status.kind === 'full') return <p class="settings-warn">{fill(s.full, { n: unsaved })}</p>;
  if (status.kind === 'newer') return <p class="settings-warn">{s.newer}</p>;
  if (persist === 'granted') return <p>{s.persistGranted}</p>;
  return <p>{persist === 'refused' ? s.persistRefused : s.persistUnknown}</p>;
}
