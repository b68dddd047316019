/**
 * Everything a lesson page remembers, without a framework: where the learner is, the offer to go on there, the done
 * button, the labels on what was already answered. Nothing moves by itself: the offer is a link.
 *
 * The page provides: an element `[data-lesson="<lesson id>"]` around the lesson's text (headings `h2[id]`),
 * `<ResumeOffer />`, `<LessonDone />`, and the slots of marks.ts. Call `startReader()` from a module script.
 */
import strings from 'virtual:ui/reader';
import type { LessonProgress } from '../../domain/progress/progress.ts';
import { reduce } from '../../domain/progress/reduce.ts';
import { fill } from '../../domain/shared/text.ts';
import { $progress } from '../../stores/progress.ts';
import { loadRecords, recordLearning } from '../../stores/records.ts';
import { when } from '../live/when.ts';
import { showMarks } from './marks.ts';
import { watchReading } from './reading.ts';

export async function startReader(): Promise<void> {
  const body = document.querySelector<HTMLElement>('[data-lesson]');
  const lesson = body?.dataset.lesson;
  if (body === null || lesson === undefined || lesson === '') return;
  const before = reduce(await loadRecords());
  offerToResume(body, before.lessons.get(lesson));
  startDoneButton(lesson);
  watchReading(lesson, body);
  $progress.subscribe((progress) => {
    if (progress === null) return;
    showMarks(document, progress);
    showDone(progress.lessons.get(lesson)?.done ?? false);
  });
}

function offerToResume(body: HTMLElement, last: LessonProgress | undefined): void {
  const offer = document.querySelector<HTMLElement>('[data-resume]');
  const text = offer?.querySelector('[data-resume-text]');
  const go = offer?.querySelector<HTMLAnchorElement>('[data-resume-go]');
  if (!offer || !text || !go || last === undefined || last.done) return;
  // Somebody who followed a link to a place wants that place.
  if (last.section === null || location.hash !== '') return;
  const heading = document.getElementById(last.section);
  if (heading === null || !body.contains(heading)) return;
  text.textContent = fill(strings.resume.text, {
    section: heading.textContent?.trim() ?? '',
    when: when(last.lastAt),
  });
  go.href = `#${encodeURIComponent(last.section)}`;
  const close = (): void => {
    offer.hidden = true;
  };
  go.addEventListener('click', close);
  offer.querySelector('[data-resume-close]')?.addEventListener('click', close);
  offer.hidden = false;
}

function startDoneButton(lesson: string): void {
  const toggle = document.querySelector<HTMLButtonElement>('[data-lesson-done-toggle]');
  const news = document.querySelector('[data-lesson-done-news]');
  toggle?.addEventListener('click', async () => {
    const done = !($progress.get()?.lessons.get(lesson)?.done ?? false);
    await recordLearning({ kind: 'lesson-done', lesson, done });
    if (news !== null) news.textContent = done ? strings.done.saved : strings.done.taken;
  });
}

function showDone(done: boolean): void {
  const box = document.querySelector<HTMLElement>('[data-lesson-done]');
  const toggle = box?.querySelector<HTMLButtonElement>('[data-lesson-done-toggle]');
  const state = box?.querySelector<HTMLElement>('[data-lesson-done-state]');
  const hint = box?.querySelector<HTMLElement>('[data-lesson-done-hint]');
  if (!box || !toggle || !state || !hint) return;
  box.hidden = false;
  box.dataset.done = String(done);
  state.hidden = !done;
  hint.hidden = done;
  toggle.textContent = done ? strings.done.unmark : strings.done.mark;
  if (done) delete toggle.dataset.kind;
  else toggle.dataset.kind = 'primary';
}
