/**
 * The button at the end of a lesson that marks it done. Plain markup, no hydration (no `client:` directive);
 * reader.ts makes it work. Without JavaScript it stays hidden.
 *
 * Props: none; the lesson is the one given to `<main data-lesson>` (see reader.ts).
 */
import strings from 'virtual:ui/reader';
import './reader.css';

export function LessonDone() {
  return (
    <section class="lesson-done" aria-label={strings.done.label} data-lesson-done hidden>
      <p class="lesson-done-state" data-lesson-done-state hidden>
        {strings.done.marked}
      </p>
      <p class="lesson-done-hint" data-lesson-done-hint>
        {strings.done.markHint}
      </p>
      <button class="button" type="button" data-kind="primary" data-lesson-done-toggle>
        {strings.done.mark}
      </button>
      <p class="visually-hidden" role="status" data-lesson-done-news />
    </section>
  );
}
