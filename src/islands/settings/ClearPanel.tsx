/** Forgetting everything, in two steps, with a backup offered in between. */
import strings from 'virtual:ui/settings';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { clearEverything } from '../../stores/backup.ts';
import { saveBackup } from './ExportPanel.tsx';

const s = strings.clear;

interface ClearPanelProps {
  readonly count: number;
  readonly onDone: () => void;
}

export function ClearPanel({ count, onDone }: ClearPanelProps) {
  const [asking, setAsking] = useState(false);
  const [news, setNews] = useState('');
  const question = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    // The pressed button goes away: focus goes where the learner has to read, and back again.
    if (asking) question.current?.focus();
    else if (asked.current) opener.current?.focus();
    asked.current = asking;
  }, [asking]);

  const clear = async (): Promise<void> => {
    const done = await clearEverything();
    setAsking(false);
    setNews(done ? s.done : s.failed);
    onDone();
  };
  return (
    <div class="settings-panel">
      <h3>{s.title}</h3>
      <p>{s.text}</p>
      {asking ? (
        <div class="settings-sure">
          <h4 ref={question} tabIndex={-1}>
            {s.sureTitle}
          </h4>
          <p>{fill(s.sureText, { n: count })}</p>
          <p class="settings-actions">
            <button
              class="button"
              type="button"
              data-kind="primary"
              onClick={() => void saveBackup().then(setNews)}
            >
              {s.exportFirst}
            </button>
            <button class="button settings-danger" type="button" onClick={() => void clear()}>
              {s.sure}
            </button>
            <button class="button" type="button" onClick={() => setAsking(false)}>
              {s.cancel}
            </button>
          </p>
        </div>
      ) : (
        <p>
          <button
            ref={opener}
            class="button settings-danger"
            type="button"
            onClick={() => {
              setNews('');
              setAsking(true);
            }}
          >
            {s.go}
          </button>
        </p>
      )}
      <p role="status">{news}</p>
    </div>
  );
}
