/**
 * The card on the home page: where the learner stopped, or where to begin. The server's page shows the beginning, so
 * it is useful without JavaScript.
 *
 * Props: `lessons` – all lessons that can be read, in order, `[{ id, title, href }]`, at least one;
 * `outlineHref` – address of data/outline.json, for the section's heading; `wrongBookHref`; `reviewHref`; `courseHref`,
 * `placementHref`, `practiceHref` – for the plan a placement test left (PlanCard.tsx), and for offering the test.
 * Hydrate with `client:idle` (or `client:load`).
 */
import strings from 'virtual:ui/progress';
import { useEffect, useState } from 'preact/hooks';
import { lastLesson } from '../../domain/progress/next-step.ts';
import { wrongBook } from '../../domain/progress/wrong-book.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadOutline } from '../../stores/outline.ts';
import { $progress } from '../../stores/progress.ts';
import { planOf } from '../../domain/placement/plan.ts';
import { useDue } from '../live/use-due.ts';
import { useLive } from '../live/use-live.ts';
import { when } from '../live/when.ts';
import { Due } from './Due.tsx';
import { PlacementOffer } from './PlacementOffer.tsx';
import { PlanCard } from './PlanCard.tsx';
import { usePlaced } from './use-plan.ts';
import './continue.css';

export interface ContinueProps {
  readonly lessons: readonly {
    readonly id: string;
    readonly title: string;
    readonly href: string;
  }[];
  readonly outlineHref: string;
  readonly wrongBookHref: string;
  readonly courseHref: string;
  readonly placementHref: string;
  readonly practiceHref: string;
  readonly reviewHref: string;
}

const s = strings.continue;

export default function Continue(props: ContinueProps) {
  const { lessons, outlineHref, wrongBookHref, placementHref, reviewHref } = props;
  const progress = useLive($progress, null);
  const last = progress === null ? null : lastLesson(progress, lessons);
  const at = lessons.findIndex(({ id }) => id === last?.lesson);
  const lesson = lessons[at];
  const due = useDue(outlineHref);
  const heading = useHeading(outlineHref, last?.lesson ?? null, last?.section ?? null);

  const placed = usePlaced(props.courseHref);

  if (progress !== null && placed !== null) {
    const plan = planOf(placed.map, placed.placed, progress);
    if (plan !== null) return <PlanCard {...props} plan={plan} progress={progress} due={due} />;
  }
  if (progress === null || last === null || lesson === undefined) {
    const [first] = lessons;
    if (first === undefined) return null;
    return (
      <section class="continue card" aria-label={s.label}>
        <p class="continue-kicker">{s.firstLabel}</p>
        <h2>{fill(s.firstTitle, { lesson: first.title })}</h2>
        <p>{s.firstText}</p>
        <p class="continue-actions">
          <a class="button" data-kind="primary" href={first.href}>
            {s.firstGo}
          </a>
          <Due n={due} href={reviewHref} />
        </p>
        <PlacementOffer href={placementHref} />
      </section>
    );
  }

  const next = lessons.slice(at + 1).find(({ id }) => progress.lessons.get(id)?.done !== true);
  const missed = wrongBook(progress).length;
  const percent = Math.round(last.furthest * 100);
  const place = last.section === null ? '' : `#${encodeURIComponent(last.section)}`;
  return (
    <section class="continue card" aria-label={s.label}>
      <p class="continue-kicker">
        {s.last} · {when(last.lastAt)}
      </p>
      <h2>{lesson.title}</h2>
      {last.done ? (
        <p>{s.done}</p>
      ) : (
        <p>
          {heading !== null && <span>{fill(s.section, { section: heading })} · </span>}
          {fill(s.percent, { percent })}
        </p>
      )}
      {!last.done && (
        <progress class="continue-bar" max={100} value={percent} aria-label={lesson.title} />
      )}
      <p class="continue-actions">
        {!last.done && (
          <a class="button" data-kind="primary" href={`${lesson.href}${place}`}>
            {s.go}
          </a>
        )}
        {last.done && next !== undefined && (
          <a class="button" data-kind="primary" href={next.href}>
            {fill(s.next, { lesson: next.title })}
          </a>
        )}
        <Due n={due} href={reviewHref} />
        {missed > 0 && (
          <a class="continue-missed" href={wrongBookHref}>
            {fill(s.missed, { n: missed })}
          </a>
        )}
      </p>
    </section>
  );
}

/** The text of a section's heading, when the outline could be fetched. */
function useHeading(href: string, lesson: string | null, section: string | null): string | null {
  const [heading, setHeading] = useState<string | null>(null);
  useEffect(() => {
    if (lesson === null || section === null) return undefined;
    let current = true;
    loadOutline(href).then(
      (outline) => {
        const sections = outline.lessons[lesson]?.sections ?? {};
        if (current && Object.hasOwn(sections, section)) setHeading(sections[section] ?? null);
      },
      // Without it the card says how far the learner was.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [href, lesson, section]);
  return heading;
}
