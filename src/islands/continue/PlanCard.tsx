/** The learner's plan: the next lesson of it, how far it has come, what was skipped. */
import strings from 'virtual:ui/plan';
import progressStrings from 'virtual:ui/progress';
import type { Plan, PlanLesson } from '../../domain/placement/plan.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { wrongBook } from '../../domain/progress/wrong-book.ts';
import { fill } from '../../domain/shared/text.ts';
import { Due } from './Due.tsx';
import './plan.css';

const s = strings.plan;

export interface PlanCardProps {
  readonly plan: Plan;
  readonly progress: Progress;
  readonly placementHref: string;
  readonly practiceHref: string;
  readonly wrongBookHref: string;
  readonly reviewHref: string;
  /** Cards that wait today. */
  readonly due: number;
}

export function PlanCard({
  plan,
  progress,
  placementHref,
  practiceHref,
  wrongBookHref,
  reviewHref,
  due,
}: PlanCardProps) {
  const { track, next, lessons, skipped, done } = plan;
  const missed = wrongBook(progress).length;
  const rest = lessons.filter((each) => each !== next);
  return (
    <section class="continue card" aria-label={progressStrings.continue.label}>
      <p class="continue-kicker">{fill(s.kicker, { track: track.title })}</p>
      {next === null ? (
        <>
          <h2>{s.finishedTitle}</h2>
          <p>{s.finishedText}</p>
        </>
      ) : (
        <>
          <h2>{fill(s.nextTitle, { lesson: next.lesson.title })}</h2>
          <p>{whyOf(next)}</p>
        </>
      )}
      {lessons.length > 0 && (
        <p class="plan-progress">
          <progress
            class="continue-bar"
            max={lessons.length}
            value={done}
            aria-label={fill(s.meter, { done, total: lessons.length })}
          />
          <span aria-hidden="true">{fill(s.done, { done, total: lessons.length })}</span>
        </p>
      )}
      <p class="continue-actions">
        {next === null ? (
          <a class="button" data-kind="primary" href={practiceHref}>
            {s.practise}
          </a>
        ) : (
          <OpenLesson plan={plan} progress={progress} />
        )}
        {missed > 0 && (
          <a class="continue-missed" href={wrongBookHref}>
            {fill(progressStrings.continue.missed, { n: missed })}
          </a>
        )}
        <Due n={due} href={reviewHref} />
      </p>
      {rest.length > 0 && (
        <details>
          <summary>{s.rest}</summary>
          <ol class="plan-lessons" role="list">
            {rest.map(({ lesson, done: isDone }) => (
              <li key={lesson.id}>
                <a href={lesson.href}>
                  {lesson.number} {lesson.title}
                </a>
                {isDone && (
                  <span class="tag" data-tone="good">
                    {s.doneMark}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      {skipped.length > 0 && (
        <details>
          <summary>{fill(s.skipped, { n: skipped.length })}</summary>
          <p class="plan-soft">{s.skippedText}</p>
          <ul class="plan-lessons" role="list">
            {skipped.map((lesson) => (
              <li key={lesson.id}>
                <a href={lesson.href}>
                  {lesson.number} {lesson.title}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="plan-more">
        <a href={`${placementHref}?track=${encodeURIComponent(track.id)}`}>{s.again}</a>
        <a href={placementHref}>{s.other}</a>
      </p>
    </section>
  );
}

/** So many knowledge points are named before “等”. */
const NAMED = 3;

/** How much of a lesson to study, and for what. */
function whyOf({ how, toLearn }: PlanLesson): string {
  if (toLearn.length === 0) return s.studyNew;
  const named = toLearn.slice(0, NAMED).join('、');
  const kps = toLearn.length > NAMED ? fill(s.more, { kps: named }) : named;
  return fill(s[how], { kps, n: toLearn.length });
}

/** The way into the next lesson: at the place where it was left. */
function OpenLesson({ plan, progress }: Pick<PlanCardProps, 'plan' | 'progress'>) {
  const lesson = plan.next?.lesson;
  if (lesson === undefined) return null;
  const read = progress.lessons.get(lesson.id);
  const place = !read?.section ? '' : `#${encodeURIComponent(read.section)}`;
  return (
    <a class="button" data-kind="primary" href={`${lesson.href}${place}`}>
      {read === undefined ? s.go : s.goOn}
    </a>
  );
}
