/**
 * One chapter: a bar, its knowledge points as tiles by lesson – name, state, score, each in words – and its dialogues.
 * The tiles are a table laid out as a grid; the roles are written out, because `display: grid` would take them away.
 */
import strings from 'virtual:ui/progress';
import type { MapChapter, MapLesson } from '../../domain/course/course-map.ts';
import { ENOUGH, type Mastery, type MasteryState } from '../../domain/progress/mastery.ts';
import type { Progress } from '../../domain/progress/progress.ts';
import { fill } from '../../domain/shared/text.ts';

const s = strings;

type Dialogue = MapChapter['dialogues'][number];

export function ChapterProgress({
  progress,
  chapter,
  states,
  isChosen,
}: {
  readonly progress: Progress;
  readonly chapter: MapChapter;
  readonly states: ReadonlyMap<string, Mastery>;
  /** The only one shown. */
  readonly isChosen: boolean;
}) {
  const kps = chapter.lessons.flatMap((lesson) => lesson.kps.map(({ id }) => states.get(id)));
  const mastered = kps.filter((kp) => kp?.state === 'mastered').length;
  const done = chapter.lessons.filter(({ id }) => progress.lessons.get(id)?.done === true).length;
  const isStarted = kps.some((kp) => kp !== undefined && kp.state !== 'new');
  return (
    <section class="progress-chapter card" aria-labelledby={`progress-${chapter.id}`}>
      <p class="progress-kicker">{fill(s.chapter.number, { n: chapter.number })}</p>
      <h3 id={`progress-${chapter.id}`}>{chapter.title}</h3>
      <progress
        class="progress-bar"
        max={Math.max(1, kps.length)}
        value={mastered}
        aria-label={fill(s.chapter.meter, { chapter: chapter.title })}
      />
      <p class="progress-counts">
        <span>{fill(s.chapter.lessons, { n: done, total: chapter.lessons.length })}</span>
        <span>{fill(s.chapter.kps, { n: mastered, total: kps.length })}</span>
      </p>
      <details open={isStarted || isChosen}>
        <summary>{s.chapter.kpsTitle}</summary>
        <table
          class="heat"
          role="table"
          aria-label={fill(s.heat.table, { n: chapter.number, chapter: chapter.title })}
        >
          <tbody role="rowgroup">
            {chapter.lessons.map((lesson) => (
              <LessonRow key={lesson.id} lesson={lesson} progress={progress} states={states} />
            ))}
          </tbody>
        </table>
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

function LessonRow({
  lesson,
  progress,
  states,
}: {
  readonly lesson: MapLesson;
  readonly progress: Progress;
  readonly states: ReadonlyMap<string, Mastery>;
}) {
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
    <tr role="row">
      <th role="rowheader" scope="row">
        <a href={lesson.href}>
          {lesson.number} {lesson.title}
        </a>{' '}
        <span class="tag" data-tone={tone}>
          {text}
        </span>
      </th>
      {lesson.kps.map(({ id, title }) => {
        const known = states.get(id);
        return (
          <td key={id} role="cell" data-state={known?.state ?? 'new'}>
            <span class="heat-name">{title}</span>
            <span class="heat-state">
              <Sign state={known?.state ?? 'new'} />
              {s.state[known?.state ?? 'new']}
              {known && known.score !== null && (
                <span class="heat-score">
                  {fill(s.heat.score, { score: Math.round(known.score * 100) })}
                </span>
              )}
            </span>
            {known !== undefined && known.state !== 'new' && (
              <span class="heat-note">{noteOf(known)}</span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

const FILLED: Readonly<Record<MasteryState, string>> = {
  new: '',
  learning: 'M8 8V3a5 5 0 0 1 5 5Z',
  firming: 'M8 3a5 5 0 0 1 0 10Z',
  mastered: 'M8 3a5 5 0 1 1 0 10 5 5 0 0 1 0-10Z',
};

/** A circle that fills; the word beside it says the same. */
const Sign = ({ state }: { readonly state: MasteryState }) => (
  <svg class="heat-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" stroke-width="1.5" />
    {FILLED[state] !== '' && <path d={FILLED[state]} fill="currentColor" />}
  </svg>
);

function DialogueRow({
  progress,
  dialogue,
}: {
  readonly progress: Progress;
  readonly dialogue: Dialogue;
}) {
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
function noteOf({ state, evidence, lacks }: Mastery): string {
  const basis = evidence === 0 ? '' : fill(s.heat.answered, { n: evidence });
  const lack = lackOf(state, evidence, lacks);
  return [basis, lack].filter((part) => part !== '').join('；');
}

function lackOf(state: MasteryState, evidence: number, lacks: Mastery['lacks']): string {
  if (lacks === null) return '';
  if (lacks === 'evidence') {
    return evidence === 0 ? s.lacks.lessonRead : fill(s.lacks.evidence, { n: ENOUGH - evidence });
  }
  if (lacks === 'score' && state === 'firming') return s.lacks.scoreFirming;
  return s.lacks[lacks];
}
