/** A question answered for real: checked as in its bank, then rated. The answer counts for mastery, too. */
import strings from 'virtual:ui/review';
import quiz from 'virtual:ui/quiz';
import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { REVEALED, type Mark } from '../../domain/quiz/outcome.ts';
import type { Rating } from '../../domain/schedule/fsrs.ts';
import type { PublicOf } from '../../domain/quiz/kinds/index.ts';
import type { ItemKind } from '../../domain/quiz/schema.ts';
import { OUTSIDE_PAPERS } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { now } from '../../stores/clock.ts';
import { recordLearning } from '../../stores/records.ts';
import { entry } from '../../stores/review.ts';
import { belongsToIme, composed, keyReleased, notComposing, onComposition } from '../ime.ts';
import { useLoad } from '../live/use-load.ts';
import type { View } from '../quiz/fields/view.ts';
import { remarksOf } from '../quiz/remark.ts';
import { SolutionPanel } from '../quiz/SolutionPanel.tsx';
import { Verdict } from '../quiz/Verdict.tsx';
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
  const { item, marking } = question;
  // Item and view are of one kind: question.ts takes the view by the item's kind.
  const view = question.view as unknown as View<ItemKind>;
  const form = useRef<HTMLFormElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const composition = useRef(notComposing);
  const openedAt = useRef(now());
  /** The id of the answer's record. */
  const answer = useRef<Promise<string> | null>(null);
  const [mark, setMark] = useState<Mark | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  // Another look is another exercise, and a reload the same one.
  const seed = `${card.id}/${card.looks.length}`;
  const shown = useMemo(() => marking.projectItem(item, seed) as PublicOf<ItemKind>, [item, seed]);
  const isMarked = mark !== null && isJudged(mark);
  const isSettled = isOpen || isMarked;
  const solution = useMemo(
    () => (isSettled ? marking.solution(item, seed) : null),
    [isSettled, item, seed],
  );

  const settle = (how: 'check' | 'reveal'): void => {
    if (form.current === null || isSettled) return;
    const response = view.read(new FormData(form.current), shown);
    const refusal = how === 'check' ? (view.refuses?.(response) ?? null) : null;
    setNotice(refusal);
    if (refusal !== null) return;
    const given = marking.grade(item, response, seed);
    const { outcome, credit } = how === 'check' ? given : REVEALED;
    const found: Mark = { ...given, outcome, credit };
    if (isJudged(found)) {
      const { id, rev, kps } = item;
      answer.current = recordLearning({
        ...{ kind: 'answered', item: id, rev, kps, response, outcome, credit, attempt: 1 },
        ...OUTSIDE_PAPERS,
        ms: Math.max(0, now() - openedAt.current),
        parts: marking.partOutcomes(item, found),
        seed: marking.isParametrised ? seed : null,
        place: 'review',
      });
      answer.current.catch(onUnsaved);
    }
    setMark(found);
  };

  const onSubmit = (event: TargetedEvent<HTMLFormElement>): void => {
    event.preventDefault();
    settle('check');
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLFormElement>): void => {
    if (event.key === 'Enter' && belongsToIme(event, composition.current)) event.preventDefault();
  };
  const follow = (event: CompositionEvent): void => {
    composition.current = composed(event);
  };

  const prefix = `review-${item.id}`;
  return (
    <>
      <form
        class="quiz review-quiz"
        id={prefix}
        ref={form}
        method="dialog"
        noValidate
        data-kind={item.kind}
        data-outcome={mark?.outcome}
        onSubmit={onSubmit}
        onInput={() => {
          if (isSettled) return;
          setMark(null);
          setNotice(null);
        }}
        onKeyDown={onKeyDown}
        onKeyUp={() => (composition.current = keyReleased(composition.current))}
        {...onComposition(follow)}
      >
        <p class="quiz-head">
          <span class="tag" data-tone="accent">
            {quiz.kinds[item.kind]}
          </span>
          <span class="quiz-hint" id={`${prefix}-hint`}>
            {view.hint(shown)}
          </span>
        </p>
        <fieldset class="quiz-fields" aria-describedby={`${prefix}-hint`}>
          <view.Fields
            item={shown}
            prefix={prefix}
            names=""
            start={null}
            locked={isSettled}
            remarks={remarksOf(mark, solution, view.explain(shown))}
            solution={solution}
            told={mark === null ? null : { item, mark, answer: answer.current }}
          />
        </fieldset>
        <div class="quiz-status" role="status">
          {notice !== null && <p class="quiz-notice">{notice}</p>}
          {mark !== null && (
            <Verdict mark={mark} summary={view.summary(mark, shown)} unanswered={view.unanswered} />
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
