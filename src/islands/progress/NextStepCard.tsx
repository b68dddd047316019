/** One thing to do next, and why. */
import strings from 'virtual:ui/progress';
import { nextStep, type NextStep } from '../../domain/progress/next-step.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { never } from '../../domain/shared/result.ts';
import { fill } from '../../domain/shared/text.ts';
import type { ProgressPageProps } from './props.ts';

const s = strings.next;

interface Words {
  readonly title: string;
  readonly why: string;
  readonly href: string;
}

export function NextStepCard(props: ProgressPageProps & { readonly progress: Progress }) {
  const lessons = props.chapters.flatMap((chapter) => chapter.lessons);
  const step = nextStep(
    props.progress,
    lessons.map(({ id, kps }) => ({ id, kps: kps.map((kp) => kp.id) })),
  );
  const { title, why, href } = words(step, props);
  return (
    <section class="progress-next card" aria-labelledby="progress-next">
      <p class="progress-kicker">{s.label}</p>
      <h2 id="progress-next">
        <a href={href}>{title}</a>
      </h2>
      <p>{why}</p>
    </section>
  );
}

function words(
  step: NextStep,
  { progress, chapters, practiceHref, wrongBookHref }: ProgressPageProps & { progress: Progress },
): Words {
  const lessonOf = (id: string) =>
    chapters.flatMap((chapter) => chapter.lessons).find((lesson) => lesson.id === id);
  switch (step.kind) {
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
