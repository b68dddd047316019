/** The lessons of a plan in order, each with how much of it and why. */
import strings from 'virtual:ui/placement';
import type { PlanLesson } from '../../domain/placement/plan.ts';
import { fill } from '../../domain/shared/text.ts';

const s = strings.result;

/** So many knowledge points are named before “等”. */
const NAMED = 3;

export function PlanList({ lessons }: { readonly lessons: readonly PlanLesson[] }) {
  return (
    <ol class="placement-list placement-plan" role="list">
      {lessons.map((each) => (
        <li key={each.lesson.id}>
          <span class="placement-lesson">
            <a href={each.lesson.href}>
              {each.lesson.number} {each.lesson.title}
            </a>
            <span class="placement-soft">{whyOf(each)}</span>
          </span>
          <span class="tag" data-tone={each.how === 'study' ? 'accent' : 'info'}>
            {s[each.how]} · {fill(s.minutes, { n: each.lesson.minutes })}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** Why a lesson is in the plan. */
export function whyOf({ toLearn }: PlanLesson): string {
  if (toLearn.length === 0) return s.whyNew;
  const kps = toLearn.slice(0, NAMED).join('、');
  return fill(toLearn.length > NAMED ? s.whyMore : s.why, { kps, n: toLearn.length });
}
