/**
 * What a placement test found about a track, told on the track's page: a sentence in `[data-track-plan="<track>"]`, whose
 * link says to test again then, and a word in the `<span data-plan-mark="<lesson>" hidden>` of its lessons. Call
 * `startTrackPlan()` from a module script.
 */
import strings from 'virtual:ui/plan';
import { placements } from '../../domain/placement/placements.ts';
import { planOf } from '../../domain/placement/plan.ts';
import { reduce } from '../../domain/progress/reduce.ts';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadCourseMap } from '../../stores/course-map.ts';
import { $records } from '../../stores/records.ts';

const s = strings.track;

export function startTrackPlan(): void {
  const place = document.querySelector<HTMLElement>('[data-track-plan]');
  if (place === null) return;
  $records.subscribe((records) => {
    if (records !== null) void show(place, records);
  });
}

async function show(place: HTMLElement, records: readonly LearningRecord[]): Promise<void> {
  const { trackPlan: track, courseHref = '' } = place.dataset;
  const placed = placements(records).find((each) => each.track === track);
  if (placed === undefined) return;
  // Without the course the page keeps offering the test.
  const map = await loadCourseMap(courseHref).catch(() => null);
  const plan = map && planOf(map, placed, reduce([]));
  if (!plan) return;
  const { lessons, skipped } = plan;
  const [text, link] = [place.querySelector('span'), place.querySelector('a')];
  if (text) text.textContent = fill(s.placed, { skip: skipped.length, plan: lessons.length });
  if (link) link.textContent = s.again;
  for (const { id } of skipped) mark(id, s.skip, 'good');
  for (const { lesson, how } of lessons) if (how === 'review') mark(lesson.id, s.review, 'info');
}

function mark(lesson: string, text: string, tone: string): void {
  for (const slot of document.querySelectorAll<HTMLElement>('[data-plan-mark]')) {
    if (slot.dataset.planMark !== lesson) continue;
    slot.classList.add('tag');
    slot.dataset.tone = tone;
    slot.textContent = text;
    slot.hidden = false;
  }
}
