import strings from 'virtual:ui/settings';
import { useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { exportBackup } from '../../stores/backup.ts';

const s = strings.export;

/** Saves all records and says under which name; resolves to the sentence to show. */
export async function saveBackup(): Promise<string> {
  try {
    const { name, records } = await exportBackup();
    return fill(s.done, { n: records, name });
  } catch {
    return s.failed;
  }
}

export function ExportPanel({ onDone }: { readonly onDone: () => void }) {
  const [news, setNews] = useState('');
  const save = async (): Promise<void> => {
    setNews(await saveBackup());
    onDone();
  };
  return (
    <div class="settings-panel">
      <h3>{s.title}</h3>
      <p>{s.text}</p>
      <p>
        <button class="button" type="button" data-kind="primary" onClick={() => void save()}>
          {s.go}
        </button>
      </p>
      <p role="status">{news}</p>
    </div>
  );
}
