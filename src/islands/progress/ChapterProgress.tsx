/** One chapter: a bar, and its lessons, knowledge points and dialogues with their state in words. */
import strings from 'virtual:ui/progress';
import { ENOUGH, mastery, type Mastery } from '../../domain/progress/mastery.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/shared/text.ts';
import type { ProgressChapter, ProgressDialogue, ProgressLesson } from './props.ts';

const s = strings;
const TONES = { new: 'plain', learning: 'info', firming: 'warn', mastered: 'good' } as const;

export function ChapterProgress({
  progress,
  chapter,
}: {
  readonly progress: Progress;
  readonly chapter: ProgressChapter;
}) {
  const states = chapter.lessons.flatMap((lesson) =>
    lesson.kps.map((kp) => ({
      ...kp,
      href: lesson.href,
      ...mastery(progress, { id: kp.id, lesson: lesson.id }),
    })),
  );
  const mastered = states.filter(({ state }) => state === 'mastered').length;
  const done = chapter.lessons.filter(({ id }) => progress.lessons.get(id)?.done === true).length;
  const started = states.some(({ state }) => state !== 'new');
  return (
    <section class="progress-chapter card" aria-labelledby={`progress-${chapter.id}`}>
      <p class="progress-kicker">{fill(s.chapter.number, { n: chapter.number })}</p>
      <h2 id={`progress-${chapter.id}`}>{chapter.title}</h2>
      <progress
        class="progress-bar"
        max={Math.max(1, states.length)}
        value={mastered}
        aria-label={fill(s.chapter.meter, { chapter: chapter.title })}
      />
      <p class="progress-counts">
        <span>{fill(s.chapter.lessons, { n: done, total: chapter.lessons.length })}</span>
        <span>{fill(s.chapter.kps, { n: mastered, total: states.length })}</span>
      </p>
      <details open={started}>
        <summary>{s.chapter.lessonsTitle}</summary>
        <ul class="progress-list" role="list">
          {chapter.lessons.map((lesson) => (
            <LessonRow key={lesson.id} progress={progress} lesson={lesson} />
          ))}
        </ul>
      </details>
      <details>
        <summary>{s.chapter.kpsTitle}</summary>
        <ul class="progress-list" role="list">
          {states.map((kp) => (
            <li key={kp.id}>
              <span class="progress-name">
                <a href={kp.href}>{kp.title}</a>
                <span class="progress-note">{noteOf(kp)}</span>
              </span>
              <span class="tag" data-tone={TONES[kp.state]}>
                {s.state[kp.state]}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {chapter.dialogues.length > 0 && (
        <details>
          <summary>{s.chapter.dialoguesTitle}</summary>
          <ul class="progress-list" role="list">
            {chapter.dialogues.map((dialogue) => (
              <DialogueRow key={dialogue.id} progress={progress} dialogue={dialogue} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function LessonRow({ progress, lesson }: { progress: Progress; lesson: ProgressLesson }) {
  const read = progress.lessons.get(lesson.id);
  const percent = Math.round((read?.furthest ?? 0) * 100);
  const text =
    read === undefined
      ? s.lesson.none
      : read.done
        ? s.lesson.done
        : fill(s.lesson.reading, { percent });
  const tone = read === undefined ? 'plain' : read.done ? 'good' : 'info';
  return (
    <li>
      <span class="progress-name">
        <a href={lesson.href}>
          {lesson.number} {lesson.title}
        </a>
      </span>
      <span class="tag" data-tone={tone}>
        {text}
      </span>
    </li>
  );
}

function DialogueRow({ progress, dialogue }: { progress: Progress; dialogue: ProgressDialogue }) {
  const known = progress.dialogues.get(dialogue.id);
  const text =
    known === undefined
      ? s.dialogue.none
      : known.best === null
        ? s.dialogue.open
        : fill(s.dialogue.score, { best: known.best, n: known.runs });
  const tone =
    known === undefined || known.best === null ? 'plain' : known.best >= 80 ? 'good' : 'info';
  return (
    <li>
      <span class="progress-name">
        <a href={dialogue.href}>{dialogue.title}</a>
      </span>
      <span class="tag" data-tone={tone}>
        {text}
      </span>
    </li>
  );
}

/** What the state rests on, and what it lacks. */
function noteOf({ state, score, evidence, lacks }: Mastery): string {
  const basis =
    score === null ? '' : fill(s.detail, { n: evidence, score: Math.round(score * 100) });
  const lack = lackOf(state, evidence, lacks);
  return [basis, lack].filter((part) => part !== '').join('；');
}

function lackOf(state: Mastery['state'], evidence: number, lacks: Mastery['lacks']): string {
  if (lacks === null) return '';
  if (lacks === 'evidence') {
    return evidence === 0 ? s.lacks.lessonRead : fill(s.lacks.evidence, { n: ENOUGH - evidence });
  }
  if (lacks === 'score' && state === 'firming') return s.lacks.scoreFirming;
  return s.lacks[lacks];
}
