/**
 * The offer to go on where the learner was. Plain markup, no hydration: put it above the lesson's text without a
 * `client:` directive; reader.ts fills and shows it.
 *
 * Props: none.
 */
import strings from 'virtual:ui/reader';
import './reader.css';

export function ResumeOffer() {
  return (
    <aside class="resume" aria-label={strings.resume.label} data-resume hidden>
      <p data-resume-text />
      <p class="resume-actions">
        <a class="button" data-kind="primary" href="#main" data-resume-go>
          {strings.resume.go}
        </a>
        <button class="button" type="button" data-resume-close>
          {strings.resume.close}
        </button>
      </p>
    </aside>
  );
}
