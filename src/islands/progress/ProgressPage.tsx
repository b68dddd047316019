/**
 * The progress page: what to do next, five figures, and for each chapter its lessons, knowledge points and dialogues.
 *
 * Props: `chapters` (see props.ts: chapters with at least one written lesson, each with lessons → knowledge points and
 * the chapter's dialogues), `practiceHref`, `wrongBookHref`. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/progress';
import { $progress } from '../../stores/progress.ts';
import { useLive } from '../live/use-live.ts';
import { ChapterProgress } from './ChapterProgress.tsx';
import { NextStepCard } from './NextStepCard.tsx';
import type { ProgressPageProps } from './props.ts';
import { Summary } from './Summary.tsx';
import './progress.css';

const s = strings;

export default function ProgressPage({ chapters, practiceHref, wrongBookHref }: ProgressPageProps) {
  const progress = useLive($progress, null);
  if (progress === null) return <p class="progress-loading">{s.loading}</p>;
  const first = chapters[0]?.lessons[0];
  if (progress.records === 0) {
    return (
      <section class="progress-empty card">
        <h2>{s.empty.title}</h2>
        <p>{s.empty.text}</p>
        <p class="progress-actions">
          {first !== undefined && (
            <a class="button" data-kind="primary" href={first.href}>
              {s.empty.start}
            </a>
          )}
          <a class="button" href={practiceHref}>
            {s.empty.practise}
          </a>
        </p>
      </section>
    );
  }
  return (
    <div class="progress-page">
      <NextStepCard
        progress={progress}
        chapters={chapters}
        practiceHref={practiceHref}
        wrongBookHref={wrongBookHref}
      />
      <Summary progress={progress} chapters={chapters} wrongBookHref={wrongBookHref} />
      {chapters.map((chapter) => (
        <ChapterProgress key={chapter.id} progress={progress} chapter={chapter} />
      ))}
      <details class="progress-how">
        <summary>{s.how.title}</summary>
        <p>{s.how.text}</p>
        <ul>
          <li>{s.how.learning}</li>
          <li>{s.how.firming}</li>
          <li>{s.how.mastered}</li>
        </ul>
      </details>
    </div>
  );
}
