/**
 * A shift begun and not ended, with a way back to the desk. Nothing is shown when there is none.
 * Props: `deskHref`. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/shift';
import { useEffect, useState } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import { openShifts, type OpenShift } from '../../stores/desk/runs.ts';
import { when } from '../live/when.ts';
import { clockText } from '../replay/moments.ts';
import './shift-list.css';

const s = strings.running;

export default function Running({ deskHref }: { readonly deskHref: string }) {
  const [shifts, setShifts] = useState<readonly OpenShift[]>([]);
  useEffect(() => {
    // A page that comes back from the back–forward cache may show what was ended since.
    const look = (): void => void openShifts().then(setShifts, () => undefined);
    look();
    addEventListener('pageshow', look);
    return () => removeEventListener('pageshow', look);
  }, []);
  if (shifts.length === 0) return <div class="shift-none" />;
  return (
    <section class="shift-open card" aria-labelledby="shift-open">
      <h2 id="shift-open">{s.title}</h2>
      <ul role="list">
        {shifts.map(({ run, title, clock, clockMs, savedAt }) => (
          <li key={run}>
            <span class="shift-open-what">
              <b>{title}</b>
              <span>
                {fill(s.text, {
                  clock: strings.clock.label[clock],
                  time: clockText(clockMs),
                  when: when(savedAt),
                })}
              </span>
            </span>
            <a
              class="button"
              data-kind="primary"
              href={`${deskHref}?run=${encodeURIComponent(run)}`}
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
