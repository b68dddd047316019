/** What the test found: the plan first, then what it rests on, point by point and question by question. */
import strings from 'virtual:ui/placement';
import { useEffect, useRef, useState } from 'preact/hooks';
import { pointsOf, type CourseMap } from '../../domain/course/course-map.ts';
import { planOf, type Plan } from '../../domain/placement/plan.ts';
import type { PlacementTest } from '../../domain/placement/placement-test.ts';
import { placedLists, placementResult, type Finding } from '../../domain/placement/result.ts';
import type { PlacementRun } from '../../domain/placement/run.ts';
import { fill } from '../../domain/shared/text.ts';
import { keepPlacement } from '../../stores/placement.ts';
import { isStored } from '../../stores/records.ts';
import { PlanList } from './PlanList.tsx';
import { QuestionsAsked } from './QuestionsAsked.tsx';

const s = strings.result;

type Keeping = 'no' | 'going' | 'stored' | 'memory';

export function Result({
  map,
  test,
  run,
  homeHref,
  onAgain,
}: {
  readonly map: CourseMap;
  readonly test: PlacementTest;
  readonly run: PlacementRun;
  readonly homeHref: string;
  readonly onAgain: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const kept = useRef<HTMLHeadingElement>(null);
  const [keeping, setKeeping] = useState<Keeping>('no');
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (keeping === 'stored' || keeping === 'memory') kept.current?.focus();
  }, [keeping]);

  const found = placementResult(test, run.answers);
  const lists = placedLists(found);
  const plan = planOf(map, { track: test.track, at: run.startedAt, ...lists }, NO_PROGRESS);
  if (plan === null) return null;
  const known = found.findings.filter(({ stand }) => stand === 'known');
  const toLearn = found.findings.filter(({ stand }) => stand !== 'known');
  const minutes = plan.lessons.reduce((sum, { lesson }) => sum + lesson.minutes, 0);

  const keep = (): void => {
    setKeeping('going');
    keepPlacement(test, run).then(
      () => setKeeping(isStored() ? 'stored' : 'memory'),
      () => setKeeping('no'),
    );
  };
  const figures = [
    { label: s.skipCount, text: fill(s.lessons, { n: plan.skipped.length }) },
    { label: s.planCount, text: fill(s.lessons, { n: plan.lessons.length }) },
    { label: s.minutesCount, text: fill(s.minutes, { n: minutes }) },
  ];
  return (
    <div class="placement-result">
      <section class="placement-card card" aria-labelledby="placement-result">
        <p class="placement-kicker">{s.kicker}</p>
        <h2 id="placement-result" ref={heading} tabIndex={-1}>
          {fill(s.title, {
            track: plan.track.title,
            known: known.length,
            total: found.findings.length,
          })}
        </h2>
        <p>{fill(s.text, { n: run.answers.length })}</p>
        <dl class="placement-figures">
          {figures.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        {keeping === 'stored' || keeping === 'memory' ? (
          <div class="placement-kept-card">
            <h3 ref={kept} tabIndex={-1}>
              {s.keptTitle}
            </h3>
            <p>{keeping === 'memory' ? s.unstored : s.keptText}</p>
            <p class="placement-actions">
              <a class="button" data-kind="primary" href={homeHref}>
                {s.home}
              </a>
              {plan.next !== null && (
                <a class="button" href={plan.next.lesson.href}>
                  {fill(s.firstLesson, { lesson: plan.next.lesson.title })}
                </a>
              )}
            </p>
          </div>
        ) : (
          <p class="placement-actions">
            <button
              type="button"
              class="button"
              data-kind="primary"
              aria-disabled={keeping === 'going'}
              onClick={() => keeping === 'no' && keep()}
            >
              {keeping === 'going' ? s.keeping : s.keep}
            </button>
            <button type="button" class="button" data-kind="quiet" onClick={onAgain}>
              {s.again}
            </button>
          </p>
        )}
      </section>

      <section class="placement-card card" aria-labelledby="placement-plan">
        <h2 id="placement-plan">{s.planTitle}</h2>
        {plan.lessons.length === 0 ? (
          <p>{s.planEmpty}</p>
        ) : (
          <>
            <p class="placement-soft">{s.planText}</p>
            <PlanList lessons={plan.lessons} />
          </>
        )}
      </section>

      <Skipped plan={plan} />

      <section class="placement-card card">
        <Points title={s.knownTitle} findings={known} map={map} />
        <Points title={s.toLearnTitle} findings={toLearn} map={map} />
        <QuestionsAsked test={test} run={run} />
      </section>
    </div>
  );
}

const NO_PROGRESS = { lessons: new Map() };

function Skipped({ plan }: { readonly plan: Plan }) {
  return (
    <section class="placement-card card" aria-labelledby="placement-skip">
      <h2 id="placement-skip">{s.skipTitle}</h2>
      <p class="placement-soft">{plan.skipped.length === 0 ? s.skipEmpty : s.skipText}</p>
      {plan.skipped.length > 0 && (
        <ul class="placement-list" role="list">
          {plan.skipped.map((lesson) => (
            <li key={lesson.id}>
              <a href={lesson.href}>
                {lesson.number} {lesson.title}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Points({
  title,
  findings,
  map,
}: {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly map: CourseMap;
}) {
  if (findings.length === 0) return null;
  const points = pointsOf(map);
  const name = (kp: string): string => points.get(kp)?.title ?? kp;
  return (
    <details>
      <summary>{fill(title, { n: findings.length })}</summary>
      <ul class="placement-list" role="list">
        {findings.map((finding) => (
          <li key={finding.kp}>
            <span>{name(finding.kp)}</span>
            <span class="placement-soft">{reason(finding, name)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** @example reason({ stand: 'known', why: 'answered', … }) // '这题答对了' */
function reason(finding: Finding, name: (kp: string) => string): string {
  if (finding.stand === 'unsure') return s[finding.why];
  const isKnown = finding.stand === 'known';
  if (finding.why === 'answered') return isKnown ? s.answeredKnown : s.answeredUnknown;
  const from = finding.from.map(name).join('”“');
  return fill(isKnown ? s.inferredKnown : s.inferredUnknown, { from });
}
