/**
 * One card at a time. The card in hand stays in hand while the queue changes around it (another tab, a new miss); when
 * it leaves the queue itself, the next one comes and the learner is told.
 */
import strings from 'virtual:ui/review';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Card } from '../../domain/schedule/cards.ts';
import { intervals, type Rating } from '../../domain/schedule/fsrs.ts';
import type { NewRecord } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { isStored, recordLearning } from '../../stores/records.ts';
import { putOffCard } from '../../stores/review.ts';
import { useLoad } from '../live/use-load.ts';
import type { CardProps } from './card-props.ts';
import { titleOf, type Course, type Desk, type Moment } from './desk.ts';
import { ItemCard } from './ItemCard.tsx';
import { waits } from './Ratings.tsx';
import { TermCard } from './TermCard.tsx';

interface Props {
  readonly desk: Desk;
  readonly course: Course;
  readonly moment: Moment;
}

/** A card was looked at for this long at most; longer, and nobody was there. */
const LONGEST_LOOK_MS = 10 * 60_000;

export function Session({ desk, course, moment }: Props) {
  const { queue, step } = desk;
  const [inHand, setInHand] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [trouble, setTrouble] = useState<'unsaved' | 'unstored' | null>(null);
  const section = useRef<HTMLElement>(null);
  const card = queue.cards.find(({ id }) => id === inHand) ?? queue.cards[0] ?? null;
  const key = card === null ? '' : `${card.id}/${card.looks.length}`;
  const shownAt = useRef({ key: '', at: 0 });
  if (shownAt.current.key !== key) shownAt.current = { key, at: performance.now() };

  // What this page did itself needs no explanation.
  const own = useRef(false);
  useEffect(() => {
    if (card !== null && inHand !== null && card.id !== inHand && !own.current) {
      setSaid(strings.session.elsewhere);
    }
    own.current = false;
    if (card?.id !== inHand) setInHand(card?.id ?? null);
  }, [card?.id]);

  // The control that had the focus went away with the last card.
  const first = useRef(true);
  useEffect(() => {
    if (!first.current && (document.activeElement ?? document.body) === document.body) {
      const start = section.current?.querySelector<HTMLElement>('[data-first]');
      (start ?? section.current?.querySelector<HTMLElement>('h2'))?.focus();
    }
    first.current = false;
  }, [key]);

  const write = async (record: NewRecord, words: string): Promise<void> => {
    own.current = true;
    setTrouble(null);
    setSaid(words);
    try {
      await recordLearning(record);
      if (!isStored()) setTrouble('unstored');
    } catch {
      setTrouble('unsaved');
    }
  };

  const rate = useCallback(
    (rating: Rating): void => {
      if (card === null) return;
      const wait = waits(intervals(card.memory, moment.now)[rating], moment);
      const words =
        rating === 1
          ? strings.session.ratedAgain
          : fill(strings.session.rated, { rating: strings.ratings[rating], when: wait });
      const looked = Math.round(performance.now() - shownAt.current.at);
      const rev = course.revOf(card.subject) ?? 1;
      const ms = looked > LONGEST_LOOK_MS ? null : looked;
      setInHand(null);
      setOpened(null);
      void write({ kind: 'reviewed', card: card.id, rev, rating, ms }, words);
    },
    [card, moment, course],
  );
  const onUnsaved = useCallback(() => setTrouble('unsaved'), []);

  const suspend = (): void => {
    if (card === null) return;
    setInHand(null);
    void write({ kind: 'card', card: card.id, action: 'suspend' }, strings.session.suspended);
  };
  const skip = (): void => {
    if (card === null) return;
    own.current = true;
    setInHand(null);
    setSaid(strings.session.skipped);
    putOffCard(card.id, desk.today);
  };
  const undo = (): void => {
    if (step === null) return;
    setInHand(step.card);
    setOpened(step.kind === 'reviewed' ? step.card : null);
    const words = step.kind === 'reviewed' ? strings.session.undone : strings.session.undoneSuspend;
    void write({ kind: 'undone', of: step.id }, words);
  };

  const n = Math.min(queue.total, queue.total - queue.cards.length + 1);
  return (
    <section class="review-session" aria-label={strings.session.label} ref={section}>
      {card !== null && (
        <article class="review-card card" tabIndex={-1} aria-labelledby="review-place">
          <header class="review-head">
            <h2 id="review-place" tabIndex={-1}>
              {fill(strings.session.place, { n, total: queue.total })}
            </h2>
            <span class="tag">{strings.kinds[card.subject.kind]}</span>
            {noteOn(card, desk)}
          </header>
          <progress
            class="review-bar"
            max={queue.total}
            value={n - 1}
            aria-label={strings.session.bar}
          />
          <OneCard
            key={`${key}/${opened === card.id}`}
            {...{ card, course, moment, onUnsaved }}
            isOpen={opened === card.id}
            onRate={rate}
          />
          <p class="review-aside-actions">
            <button class="button" data-kind="quiet" type="button" onClick={skip}>
              {strings.session.skip}
            </button>
            <button class="button" data-kind="quiet" type="button" onClick={suspend}>
              {strings.session.suspend}
            </button>
          </p>
        </article>
      )}
      <div class="review-after">
        <p role="status" class="review-said">
          {said}
        </p>
        {step !== null && (
          <button
            class="button"
            data-kind="quiet"
            type="button"
            title={titleOfStep(step.card, desk, course)}
            onClick={undo}
          >
            {strings.session.undo}
          </button>
        )}
      </div>
      {trouble !== null && (
        <p class="review-trouble" role="alert">
          {strings.session[trouble]}
        </p>
      )}
    </section>
  );
}

function titleOfStep(id: string, { cards }: Desk, course: Course): string | undefined {
  const card = cards.get(id);
  return card === undefined ? undefined : titleOf(card.subject, course);
}

function noteOn(card: Card, { forgottenToday }: Desk) {
  const words = forgottenToday.has(card.id)
    ? strings.session.again
    : card.isNew
      ? strings.session.fresh
      : null;
  return words === null ? null : <span class="review-soft">{words}</span>;
}

function OneCard(props: CardProps) {
  switch (props.card.subject.kind) {
    case 'item':
      return <ItemCard {...props} />;
    case 'term':
      return <TermCard {...props} />;
    case 'point':
      return <LatePointCard {...props} />;
  }
}

/** Dialogues bring the reply assessor; who has none to review never loads it. */
function LatePointCard(props: CardProps) {
  const { value, failed, retry } = useLoad(() => import('./PointCard.tsx'), 'point-card');
  if (value !== null) return <value.PointCard {...props} />;
  if (!failed) return <p class="review-soft">{strings.item.loading}</p>;
  return (
    <div class="review-trouble" role="alert">
      <p>{strings.failed}</p>
      <p class="review-actions">
        <button class="button" type="button" onClick={retry}>
          {strings.retry}
        </button>
        <button class="button" type="button" onClick={() => location.reload()}>
          {strings.item.refresh}
        </button>
      </p>
    </div>
  );
}
