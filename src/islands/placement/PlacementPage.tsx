/**
 * 摸底: choose a track, answer 12 to 20 questions one by one, see what can be skipped and what to study, put the plan on
 * the home page. Which question comes next and what the answers mean is the domain's (domain/placement).
 *
 * The server renders the choice of a track, with links that name it in the address; the rest is made in the browser.
 * Hydrate with `client:load`.
 */
import strings from 'virtual:ui/placement';
import { useEffect, useState } from 'preact/hooks';
import { lessonsById, pointsOf, type CourseMap } from '../../domain/course/course-map.ts';
import { nextQuestion } from '../../domain/placement/ask.ts';
import { prepareTest, type PlacementTest } from '../../domain/placement/placement-test.ts';
import type { PlacementRun, RunAnswer } from '../../domain/placement/run.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { loadPapers } from '../../stores/papers.ts';
import { loadPlacement, newPlacement, savePlacement } from '../../stores/placement.ts';
import { Choose, type TrackChoice } from './Choose.tsx';
import { Intro } from './Intro.tsx';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';
import './placement.css';

export interface PlacementPageProps {
  readonly tracks: readonly TrackChoice[];
  readonly placementHref: string;
  readonly courseHref: string;
  readonly papersHref: string;
  readonly homeHref: string;
}

interface Prepared {
  readonly map: CourseMap;
  readonly test: PlacementTest;
  /** The unfinished test found on this device. */
  readonly saved: PlacementRun | null;
}

async function prepare(track: string, courseHref: string, papersHref: string): Promise<Prepared> {
  const [map, papers] = await Promise.all([loadCourseMap(courseHref), loadPapers(papersHref)]);
  const byId = lessonsById(map);
  const lessons = map.tracks.find(({ id }) => id === track)?.lessons ?? [];
  const test = prepareTest(
    track,
    lessons.flatMap((id) => byId.get(id) ?? []),
    [...pointsOf(map).values()],
    papers.items,
  );
  return { map, test, saved: await loadPlacement(test) };
}

export default function PlacementPage({
  tracks,
  placementHref,
  courseHref,
  papersHref,
  homeHref,
}: PlacementPageProps) {
  const [wanted, setWanted] = useState<string | null>(null);
  const [prepared, setPrepared] = useState<Prepared | 'failed' | null>(null);
  const [run, setRun] = useState<PlacementRun | null>(null);

  const load = (track: string): void => {
    setPrepared(null);
    prepare(track, courseHref, papersHref).then(setPrepared, () => setPrepared('failed'));
  };
  useEffect(() => {
    const track = new URLSearchParams(location.search).get('track');
    setWanted(track);
    if (track !== null && tracks.some(({ id }) => id === track)) load(track);
  }, []);

  const track = tracks.find(({ id }) => id === wanted);
  if (track === undefined) return <Choose tracks={tracks} isUnknown={wanted !== null} />;
  if (prepared === null) {
    return (
      <p class="placement-loading" role="status">
        {strings.loading}
      </p>
    );
  }
  if (prepared === 'failed') {
    return (
      <section class="placement-card card" role="alert">
        <p>{strings.offline}</p>
        <p>
          <button type="button" class="button" onClick={() => load(track.id)}>
            {strings.reload}
          </button>
        </p>
      </section>
    );
  }

  const { map, test, saved } = prepared;
  const begin = (next: PlacementRun): void => {
    setRun(next);
    void savePlacement(next);
  };
  if (run === null) {
    return (
      <Intro
        track={track}
        test={test}
        saved={saved}
        chooseHref={placementHref}
        onStart={() => begin(newPlacement(track.id))}
        onResume={() => saved !== null && setRun(saved)}
      />
    );
  }
  const next = nextQuestion(test, run.seed, run.answers);
  if (next === null) {
    return (
      <Result
        map={map}
        test={test}
        run={run}
        homeHref={homeHref}
        onAgain={() => begin(newPlacement(track.id))}
      />
    );
  }
  const take = (answer: RunAnswer): void => begin({ ...run, answers: [...run.answers, answer] });
  return <Question key={next.card.id} next={next} run={run} homeHref={homeHref} onAnswer={take} />;
}
