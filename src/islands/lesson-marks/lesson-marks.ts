/**
 * “已学完” and “读到 60%” beside lessons in lists: course map, chapter pages, tracks. Fills every empty
 * `<span data-lesson-mark="<lesson id>" hidden></span>` of the page. Call `startLessonMarks()` from a module script.
 */
import strings from 'virtual:ui/reader';
import type { LessonProgress } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/shared/text.ts';
import { $progress } from '../../stores/progress.ts';
import { showMarks } from '../reader/marks.ts';

export function startLessonMarks(): void {
  $progress.subscribe((progress) => {
    if (progress === null) return;
    showMarks(document, progress);
    for (const slot of document.querySelectorAll<HTMLElement>('[data-lesson-mark]')) {
      show(slot, progress.lessons.get(slot.dataset.lessonMark ?? ''));
    }
  });
}

function show(slot: HTMLElement, lesson: LessonProgress | undefined): void {
  slot.hidden = lesson === undefined;
  if (lesson === undefined) return;
  slot.classList.add('tag');
  slot.dataset.tone = lesson.done ? 'good' : 'info';
  slot.textContent = lesson.done
    ? strings.lesson.done
    : fill(strings.lesson.reading, { percent: Math.round(lesson.furthest * 100) });
}
