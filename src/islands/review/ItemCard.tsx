/** A question answered for real: checked as in its bank, then rated. The answer counts for mastery, too. */
import strings from 'virtual:ui/review';
import quiz from 'virtual:ui/quiz';
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { REVEALED, type Mark } from '../../domain/quiz/outcome.ts';
import type { Rating } from '../../domain/schedule/fsrs.ts';
import { OUTSIDE_PAPERS } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { recordLearning } from '../../stores/records.ts';
import { entry } from '../../stores/review.ts';
import { belongsToIme, composed, keyReleased, notComposing } from '../ime.ts';
import { useLoad } from '../live/use-load.ts';
import { remarksOf } from '../quiz/remark.ts';
import { SolutionPanel } from '../quiz/SolutionPanel.tsx';
import { Verdict } from '../quiz/Verdict.tsx';
import '../quiz/quiz.css';
import type { CardProps } from './card-props.ts';
import { openQuestion, type Question } from './question.ts';
import { Ratings } from './Ratings.tsx';

/** What the mark suggests. */
export const suggestedBy = ({ outcome }: Pick<Mark, 'outcome'>): Rating =>
  outcome === 'correct' ? 3 : outcome === 'partial' ? 2 : 1;

const isJudged = ({ outcome }: Mark): boolean => outcome !== 'unanswered' && outcome !== 'invalid';

export function ItemCard(props: CardProps) {
  const { card, course } = props;
  const id = card.subject.kind === 'item' ? card.subject.item : '';
  const about = entry(course.outline.items, id);
  const { value, failed, retry } = useLoad(
    about === null ? null : () => openQuestion(id, about),
    card.id,
  );
  if (about === null) return <p class="review-soft">{strings.gone.item}</p>;
  if (value?.ok) return <Asked {...props} question={value.value} />;
  const error = failed ? 'offline' : value === null ? null : value.error;
  if (error === null) return <p class="review-soft">{strings.item.loading}</p>;
  return (
    <div class="review-trouble" role="alert">
      <p>{strings.item[error]}</p>
      <p class="review-actions">
        {error === 'offline' && (
          <button class="button" type="button" onClick={retry}>
            {strings.retry}
          </button>
        )}
        <button class="button" type="button" onClick={() => location.reload()}>
          {strings.item.refresh}
        </button>
      </p>
    </div>
  );
}

function Asked(props: CardProps & { readonly question: Question }) {
  const { card, moment, isOpen, onRate, onUnsaved, question } = props;
  const { item, view, marking } = question;
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const composition = useRef(notComposing);
  const [mark, setMark] = useState<Mark | null>(null);
  // Another look is another exercise, and a reload the same one.
  const seed = `${card.id}/${card.looks.length}`;
  const shown = useMemo(() => marking.projectItem(item, seed), [item, seed]);
  const isMarked = mark !== null && isJudged(mark);
  const isSettled = isOpen || isMarked;
  const solution = useMemo(
    () => (isSettled ? marking.solution(item, seed) : null),
    [isSettled, item, seed],
  );

  const settle = (how: 'check' | 'reveal'): void => {
    if (form.current === null || isSettled) return;
    const response = view.read(new FormData(form.current), shown as never);
    const given = marking.grade(item, response, seed);
    const found: Mark = how === 'check' ? given : { ...REVEALED, notes: given.notes };
    setMark(found);
    if (!isJudged(found)) return;
    const { id, rev, kps } = item;
    const { outcome, credit } = found;
    const drawn = marking.isParametrised ? seed : null;
    const answered = { item: id, rev, kps, response, outcome, credit, attempt: 1, seed: drawn };
    recordLearning({ kind: 'answered', ...answered, ...OUTSIDE_PAPERS, place: 'review' }).catch(
      onUnsaved,
    );
  };

  const onSubmit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    settle('check');
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Enter' && belongsToIme(event, composition.current)) event.preventDefault();
  };
  const onComposition = (event: TargetedEvent<HTMLFormElement, CompositionEvent>): void => {
    composition.current = composed(event);
  };

  const prefix = `review-${item.id}`;
  return (
    <>
      <form
        class="quiz review-quiz"
        ref={form}
        method="dialog"
        noValidate
        data-kind={item.kind}
        data-outcome={mark?.outcome}
        onSubmit={onSubmit}
        onInput={() => mark !== null && !isSettled && setMark(null)}
        onKeyDown={onKeyDown}
        onKeyUp={() => (composition.current = keyReleased(composition.current))}
        onCompositionStart={onComposition}
        onCompositionEnd={onComposition}
      >
        <p class="quiz-head">
          <span class="tag" data-tone="accent">
            {quiz.kinds[item.kind]}
          </span>
          <span class="quiz-hint" id={`${prefix}-hint`}>
            {view.hint(shown as never)}
          </span>
        </p>
        <fieldset class="quiz-fields" aria-describedby={`${prefix}-hint`} disabled={isSettled}>
          <view.Fields
            item={shown as never}
            prefix={prefix}
            remarks={remarksOf(mark, solution, view.facts(shown as never))}
          />
        </fieldset>
        <div class="quiz-status" role="status">
          {mark !== null && (
            <Verdict mark={mark} summary={view.summary(mark, shown as never)} typed={view.typed} />
          )}
        </div>
        {solution !== null && <SolutionPanel solution={solution} prefix={prefix} panel={panel} />}
        {!isSettled && (
          <div class="quiz-actions">
            <button type="submit" class="button" data-kind="primary">
              {strings.item.check}
            </button>
            <button type="button" class="button" data-kind="quiet" onClick={() => settle('reveal')}>
              {strings.item.reveal}
            </button>
          </div>
        )}
      </form>
      {isSettled && (
        <Ratings
          memory={card.memory}
          moment={moment}
          suggested={mark === null ? 3 : suggestedBy(mark)}
          onRate={onRate}
        />
      )}
      <Source {...props} />
    </>
  );
}

function Source({ card, course: { outline } }: CardProps) {
  const about = card.subject.kind === 'item' ? entry(outline.items, card.subject.item) : null;
  const lesson = about === null ? null : entry(outline.lessons, about.lesson);
  if (lesson === null) return null;
  return (
    <p class="review-source">
      <a href={lesson.href}>{fill(strings.item.lesson, { lesson: lesson.title })}</a>
    </p>
  );
}
