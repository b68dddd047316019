/** The next best thing to do and why, and what else would be worth doing. */
import strings from 'virtual:ui/progress';
import { lessonsById, type CourseMap } from '../../domain/course/course-map.ts';
import { nextSteps, type NextFacts, type NextStep } from '../../domain/progress/next-step.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { never } from '../../domain/shared/result.ts';
import { fill } from '../../domain/shared/text.ts';
import type { ProgressPageProps } from './props.ts';

const s = strings.next;

/** So many other things are named; more would be a list of duties. */
const OTHERS = 3;

type Hrefs = Pick<
  ProgressPageProps,
  'practiceHref' | 'wrongBookHref' | 'reviewHref' | 'takeExamHref'
>;
interface Props extends Hrefs {
  readonly map: CourseMap;
  readonly progress: Progress;
  readonly facts: NextFacts;
}

interface Words {
  readonly title: string;
  readonly why: string;
  readonly href: string;
}

export function NextStepCard(props: Props) {
  const lessons = [...lessonsById(props.map).values()].map(({ id, kps }) => ({
    id,
    kps: kps.map((kp) => kp.id),
  }));
  const [first, ...others] = nextSteps(props.progress, lessons, props.facts);
  const { title, why, href } = words(first, props);
  return (
    <section class="progress-next card" aria-labelledby="progress-next">
      <p class="progress-kicker">{s.label}</p>
      <h2 id="progress-next">
        <a href={href}>{title}</a>
      </h2>
      <p>{why}</p>
      {others.length > 0 && (
        <div class="progress-others">
          <h3>{s.others}</h3>
          <ul class="progress-list" role="list">
            {others.slice(0, OTHERS).map((step) => {
              const other = words(step, props);
              return (
                <li key={step.kind}>
                  <span class="progress-name">
                    <a href={other.href}>{other.title}</a>
                    <span class="progress-note">{other.why}</span>
                  </span>
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </section>
  );
}

function words(
  step: NextStep,
  { progress, map, practiceHref, wrongBookHref, reviewHref, takeExamHref }: Props,
): Words {
  const lessonOf = (id: string) => lessonsById(map).get(id);
  switch (step.kind) {
    case 'paper':
      return {
        title: fill(s.paper, { title: step.title }),
        why: fill(s.paperWhy, { n: step.left }),
        href: `${takeExamHref}?sitting=${encodeURIComponent(step.sitting)}`,
      };
    case 'review':
      return { title: fill(s.review, { n: step.count }), why: s.reviewWhy, href: reviewHref };
    case 'plan': {
      const lesson = lessonOf(step.lesson);
      return {
        title: fill(s.plan, { lesson: lesson?.title ?? '' }),
        why: step.how === 'study' ? s.planStudy : s.planReview,
        href: lesson?.href ?? practiceHref,
      };
    }
    case 'start':
    case 'continue':
    case 'next': {
      const lesson = lessonOf(step.lesson);
      const read = progress.lessons.get(step.lesson);
      const place =
        step.kind === 'continue' && read?.section ? `#${encodeURIComponent(read.section)}` : '';
      return {
        title: fill(s[step.kind], { lesson: lesson?.title ?? '' }),
        why: fill(s[`${step.kind}Why`], { percent: Math.round((read?.furthest ?? 0) * 100) }),
        href: `${lesson?.href ?? practiceHref}${place}`,
      };
    }
    case 'repair':
      return { title: s.repair, why: fill(s.repairWhy, { n: step.count }), href: wrongBookHref };
    case 'practise': {
      const lesson = lessonOf(step.lesson);
      const kp = lesson?.kps.find(({ id }) => id === step.kp)?.title ?? '';
      return {
        title: fill(s.practise, { kp }),
        why: s.practiseWhy,
        href: lesson?.href ?? practiceHref,
      };
    }
    case 'finished':
      return { title: s.finished, why: s.finishedWhy, href: practiceHref };
    default:
      return never(step);
  }
}
