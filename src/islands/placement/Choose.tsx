/** The tracks, one link each: it reads without JavaScript, and the address says what is tested. */
import strings from 'virtual:ui/placement';
import { fill } from '../../domain/shared/text.ts';

export interface TrackChoice {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  /** This page with the track in its address. */
  readonly href: string;
  /** Written lessons of the track, and all of them. */
  readonly lessons: number;
  readonly planned: number;
}

const s = strings.choose;

export function Choose({
  tracks,
  isUnknown,
}: {
  readonly tracks: readonly TrackChoice[];
  /** The address named a track that does not exist. */
  readonly isUnknown: boolean;
}) {
  return (
    <section class="placement-choose" aria-labelledby="placement-choose">
      <h2 id="placement-choose">{s.title}</h2>
      <p>{isUnknown ? strings.intro.unknown : s.text}</p>
      <ul class="placement-tracks" role="list">
        {tracks.map(({ id, title, audience, href, lessons }) => (
          <li key={id} class="placement-card card">
            <h3>{title}</h3>
            <p class="placement-soft">{fill(s.for, { audience })}</p>
            <p class="placement-soft">{lessons === 0 ? s.none : fill(s.scope, { lessons })}</p>
            {lessons > 0 && (
              <p>
                <a class="button" href={href} aria-label={fill(s.goLabel, { track: title })}>
                  {s.go}
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
