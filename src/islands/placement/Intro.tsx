/** What the test is and is not, what it covers, and the way in. */
import strings from 'virtual:ui/placement';
import { LEAST_QUESTIONS, type PlacementTest } from '../../domain/placement/placement-test.ts';
import type { PlacementRun } from '../../domain/placement/run.ts';
import { fill } from '../../domain/shared/text.ts';
import type { TrackChoice } from './Choose.tsx';

const s = strings.intro;

export function Intro({
  track,
  test,
  saved,
  chooseHref,
  onStart,
  onResume,
}: {
  readonly track: TrackChoice;
  readonly test: PlacementTest;
  readonly saved: PlacementRun | null;
  readonly chooseHref: string;
  readonly onStart: () => void;
  readonly onResume: () => void;
}) {
  const kps = test.graph.ids.length;
  const lessons = test.lessons.length;
  const rest = track.planned - lessons;
  const answered = saved?.answers.length ?? 0;
  return (
    <section class="placement-card card" aria-labelledby="placement-intro">
      <p class="placement-kicker">{s.kicker}</p>
      <h2 id="placement-intro">{fill(s.title, { track: track.title })}</h2>
      {kps === 0 ? (
        <p>{s.empty}</p>
      ) : (
        <>
          <ul class="placement-points">
            {Object.values(s.points).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p class="placement-soft">
            {rest > 0
              ? fill(s.scope, { kps, lessons, rest })
              : fill(s.scopeWhole, { kps, lessons })}
            {test.items.size < LEAST_QUESTIONS && s.few}
          </p>
        </>
      )}
      {answered > 0 && <p>{fill(s.resumeText, { n: answered })}</p>}
      <p class="placement-actions">
        {kps > 0 && answered > 0 && (
          <button type="button" class="button" data-kind="primary" onClick={onResume}>
            {s.resume}
          </button>
        )}
        {kps > 0 && (
          <button
            type="button"
            class="button"
            data-kind={answered > 0 ? undefined : 'primary'}
            onClick={onStart}
          >
            {answered > 0 ? s.restart : s.start}
          </button>
        )}
        <a class="button" data-kind="quiet" href={chooseHref}>
          {s.other}
        </a>
      </p>
    </section>
  );
}
