/** Taking a file in: choose, see what is in it, then merge. A file that is refused changes nothing. */
import strings from 'virtual:ui/settings';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { importRecords, previewImport, type ImportPreview } from '../../stores/backup.ts';
import { shownName } from './file-name.ts';
import workerUrl from './import.worker.ts?worker&url';
import { refusal } from './refusal.ts';

const s = strings.import;

type Ready = ImportPreview & { readonly kind: 'ready' };
type Stage =
  | { readonly kind: 'idle'; readonly news: string }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly preview: Ready }
  | { readonly kind: 'taking'; readonly preview: Ready };

export function ImportPanel({ onDone }: { readonly onDone: () => void }) {
  const [stage, setStage] = useState<Stage>({ kind: 'idle', news: '' });
  /** The reading that counts; another file or “cancel” ends it. */
  const reading = useRef(new AbortController());
  useEffect(() => () => reading.current.abort(), []);
  const idle = (news: string): void => {
    reading.current.abort();
    setStage({ kind: 'idle', news });
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    reading.current.abort();
    const { signal } = (reading.current = new AbortController());
    setStage({ kind: 'reading', name: file.name });
    const preview = await previewImport(file, { workerUrl, signal });
    if (signal.aborted) return;
    setStage(
      preview.kind === 'ready'
        ? { kind: 'ready', preview }
        : { kind: 'refused', sentence: refusal(preview.error, file.name) },
    );
  };
  const take = async (preview: Ready): Promise<void> => {
    setStage({ kind: 'taking', preview });
    await importRecords(preview);
    idle(fill(s.done, { n: preview.fresh }));
    onDone();
  };
  return (
    <div class="settings-panel">
      <h3>{s.title}</h3>
      <p>{s.text}</p>
      <p>
        <label class="settings-file">
          <span>{s.choose}</span>
          <input
            type="file"
            accept=".json,application/json"
            disabled={stage.kind === 'taking'}
            onChange={({ currentTarget }) => {
              void choose(currentTarget.files?.[0]);
              // The same file can be chosen again after it was mended.
              currentTarget.value = '';
            }}
          />
        </label>
      </p>
      <div role="status">
        {stage.kind === 'reading' && <p>{fill(s.reading, { name: shownName(stage.name) })}</p>}
        {stage.kind === 'taking' && <p>{fill(s.taking, { n: stage.preview.fresh })}</p>}
        {stage.kind === 'idle' && stage.news !== '' && <p>{stage.news}</p>}
        {stage.kind === 'refused' && (
          <p class="settings-warn">
            {stage.sentence}
            {strings.refused.untouched}
          </p>
        )}
        {stage.kind === 'ready' && <Preview preview={stage.preview} />}
      </div>
      {(stage.kind === 'ready' || stage.kind === 'reading') && (
        <p class="settings-actions">
          {stage.kind === 'ready' && stage.preview.fresh > 0 && (
            <button
              class="button"
              type="button"
              data-kind="primary"
              onClick={() => void take(stage.preview)}
            >
              {fill(stage.preview.altered || stage.preview.broken.length > 0 ? s.goAnyway : s.go, {
                n: stage.preview.fresh,
              })}
            </button>
          )}
          <button class="button" type="button" onClick={() => idle('')}>
            {s.cancel}
          </button>
        </p>
      )}
    </div>
  );
}

function Preview({ preview }: { readonly preview: Ready }) {
  const { fresh, known, broken, altered, savedAt } = preview;
  return (
    <div class="settings-preview">
      <p>
        <strong>{s.previewTitle}</strong>{' '}
        {fill(s.savedAt, { date: new Date(savedAt).toLocaleString('zh-CN') })}
      </p>
      <ul>
        <li>{fill(s.fresh, { n: fresh })}</li>
        <li>{fill(s.known, { n: known })}</li>
        {broken[0] !== undefined && (
          <li class="settings-warn">
            {fill(s.broken, { n: broken.length })}
            <span>{fill(s.firstBroken, { path: broken[0].path })}</span>
          </li>
        )}
      </ul>
      {altered && <p class="settings-warn">{s.altered}</p>}
      {fresh === 0 && <p>{s.nothing}</p>}
    </div>
  );
}
