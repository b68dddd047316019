/**
 * Papers begun and not handed in, with a way back to each. Nothing is shown when there are none.
 * Props: `takeHref` – the runner. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/exam';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { openAttempts, type OpenAttempt } from '../../stores/attempts.ts';
import { when } from '../live/when.ts';
import './exam-list.css';

const s = strings.open;

export default function Unfinished({ takeHref }: { readonly takeHref: string }) {
  const [attempts, setAttempts] = useState<readonly OpenAttempt[]>([]);
  useEffect(() => {
    // A page that comes back from the back–forward cache may show what was handed in since.
    const look = (): void => void openAttempts().then(setAttempts, () => undefined);
    look();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, []);
  if (attempts.length === 0) return <div class="exam-none" />;
  return (
    <section class="exam-open card" aria-labelledby="exam-open">
      <h2 id="exam-open">{s.title}</h2>
      <ul role="list">
        {attempts.map(({ sitting, title, answered, questions, startedAt }) => (
          <li key={sitting}>
            <span class="exam-open-what">
              <b>{title}</b>
              <span>{fill(s.progress, { answered, questions, when: when(startedAt) })}</span>
            </span>
            <a
              class="button"
              data-kind="primary"
              href={`${takeHref}?sitting=${encodeURIComponent(sitting)}`}
              aria-label={fill(s.goLabel, { title })}
            >
              {s.go}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
