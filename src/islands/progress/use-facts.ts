/** What the next step needs beside the progress: the plan, cards that are due, a paper that was begun. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { CourseMap } from '../../domain/course/course-map.ts';
import { newestPlacement } from '../../domain/placement/placements.ts';
import { planOf } from '../../domain/placement/plan.ts';
import { NO_FACTS, type NextFacts } from '../../domain/progress/next-step.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { useDue } from '../live/use-due.ts';

export function useFacts(
  map: CourseMap | null,
  progress: Progress | null,
  records: readonly LearningRecord[] | null,
  outlineHref: string,
): NextFacts {
  const due = useDue(outlineHref);
  const [paper, setPaper] = useState<NextFacts['paper']>(null);
  const isReady = records !== null && records.length > 0;
  useEffect(() => {
    if (!isReady) return;
    // Loaded late: the page says something useful without it.
    import('../../stores/attempts.ts')
      .then(({ openAttempts }) => openAttempts())
      .then(([newest]) => {
        if (newest === undefined) return;
        const { sitting, title, questions, answered } = newest;
        setPaper({ sitting, title, left: questions - answered });
      })
      .catch(() => {});
  }, [isReady]);
  return useMemo(() => {
    const placed = records && newestPlacement(records);
    const plan = map && progress && placed ? planOf(map, placed, progress) : null;
    if (plan === null) return { ...NO_FACTS, due, paper };
    const { next, skipped } = plan;
    return {
      due,
      paper,
      plan: next && { lesson: next.lesson.id, how: next.how },
      skip: new Set(skipped.map(({ id }) => id)),
    };
  }, [map, progress, records, due, paper]);
}
