/** What could not be read was set aside: save it, and only then throw it away. */
import strings from 'virtual:ui/settings';
import { useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { discardUnreadable, downloadUnreadable } from '../../stores/backup.ts';

const s = strings.broken;

export function UnreadablePanel({ count }: { readonly count: number }) {
  const [saved, setSaved] = useState(false);
  const [news, setNews] = useState('');
  const download = async (): Promise<void> => {
    setNews(fill(s.downloaded, { n: await downloadUnreadable() }));
    setSaved(true);
  };
  const discard = async (): Promise<void> => {
    if (await discardUnreadable()) setNews(s.discarded);
  };
  return (
    <div class="settings-panel">
      <h3>{s.title}</h3>
      <p>{fill(s.text, { n: count })}</p>
      <p class="settings-actions">
        <button class="button" type="button" onClick={() => void download()}>
          {s.download}
        </button>
        {saved && (
          <button class="button" type="button" onClick={() => void discard()}>
            {s.discard}
          </button>
        )}
      </p>
      <p role="status">{news}</p>
    </div>
  );
}
