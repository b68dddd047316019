/**
 * 复习: today's queue, how it goes on, and what was put aside. Everything follows the records: what another tab does
 * shows here at once.
 *
 * Props: addresses. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/review';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ENOUGH_REVIEWS } from '../../domain/schedule/streak.ts';
import { dayOf } from '../../domain/schedule/day.ts';
import type { Card } from '../../domain/schedule/cards.ts';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { fill } from '../../domain/shared/text.ts';
import { clockOffset, now } from '../../stores/clock.ts';
import { loadOutline } from '../../stores/outline.ts';
import { $records, recordLearning } from '../../stores/records.ts';
import {
  $putOff,
  $reviewSize,
  fetchPutOff,
  NOTHING_PUT_OFF,
  REVIEW_SIZES,
  setReviewSize,
  USUAL_SIZE,
} from '../../stores/review.ts';
import { loadTerms } from '../../stores/terms.ts';
import { inDays } from '../live/due.ts';
import { useLive } from '../live/use-live.ts';
import { useLoad } from '../live/use-load.ts';
import {
  allCards,
  courseOf,
  deskOf,
  titleOf,
  type Course,
  type Desk,
  type Moment,
} from './desk.ts';
import { Forecast } from './Forecast.tsx';
import { RATINGS } from './Ratings.tsx';
import { Session } from './Session.tsx';
import './review.css';

export interface ReviewProps {
  readonly outlineHref: string;
  readonly termsHref: string;
  readonly practiceHref: string;
  readonly glossaryHref: string;
  readonly wrongBookHref: string;
}

export default function Review(props: ReviewProps) {
  const records = useLive($records, null);
  const needsTerms =
    records?.some((record) => 'card' in record && record.card.startsWith('term/')) ?? false;
  const { value, failed, retry } = useLoad(
    records === null
      ? null
      : async () => {
          const [outline, terms] = await Promise.all([
            loadOutline(props.outlineHref),
            needsTerms ? loadTerms(props.termsHref) : null,
          ]);
          return courseOf(outline, terms);
        },
    `${props.outlineHref} ${needsTerms}`,
  );
  if (failed) {
    return (
      <section class="review-note card" role="alert">
        <p>{strings.failed}</p>
        <p class="review-actions">
          <button class="button" type="button" onClick={retry}>
            {strings.retry}
          </button>
        </p>
      </section>
    );
  }
  if (records === null || value === null) return <p class="review-loading">{strings.loading}</p>;
  return <Page {...props} records={records} course={value} />;
}

/** Now, again every minute and when the learner comes back: a page left open over four in the morning has a new day. */
function useMoment(records: readonly LearningRecord[]): Moment {
  const read = (): Moment => ({ now: now(), offset: clockOffset() });
  const [moment, setMoment] = useState(read);
  useEffect(() => {
    const tick = (): void => setMoment(read());
    const timer = setInterval(tick, 60_000);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
  return useMemo(read, [records, moment]);
}

type PageProps = ReviewProps & {
  readonly records: readonly LearningRecord[];
  readonly course: Course;
};

function Page(props: PageProps) {
  const { records, course, practiceHref, glossaryHref } = props;
  const size = useLive($reviewSize, USUAL_SIZE);
  const putOff = useLive($putOff, NOTHING_PUT_OFF);
  const moment = useMoment(records);
  const cards = useMemo(() => allCards(records, course), [records, course]);
  const desk = useMemo(
    () => deskOf(records, cards, moment, { size, putOff }),
    [records, cards, moment, size, putOff],
  );
  if (cards.size === 0) {
    return (
      <section class="review-note card">
        <h2>{strings.empty.title}</h2>
        <p>{strings.empty.text}</p>
        <p class="review-actions">
          <a class="button" data-kind="primary" href={practiceHref}>
            {strings.empty.practise}
          </a>
          <a class="button" href={glossaryHref}>
            {strings.empty.glossary}
          </a>
        </p>
      </section>
    );
  }
  return (
    <div class="review">
      <div class="review-main">
        {desk.queue.cards.length === 0 && <Over {...props} desk={desk} moment={moment} />}
        <Session {...{ desk, course, moment }} />
        <Rest desk={desk} />
      </div>
      <div class="review-more">
        <StreakLine desk={desk} />
        <SizeChoice size={size} />
        <Forecast days={desk.forecast} />
        <Held cards={desk.suspended} course={course} />
      </div>
    </div>
  );
}

/** Nothing is asked any more today. */
function Over({
  desk,
  moment,
  wrongBookHref,
  practiceHref,
}: PageProps & { desk: Desk; moment: Moment }) {
  const { queue, tally, today } = desk;
  const heading = useRef<HTMLHeadingElement>(null);
  // The last card took the focus with it.
  useEffect(() => {
    if (queue.done > 0 && (document.activeElement ?? document.body) === document.body)
      heading.current?.focus();
  }, []);
  const isDone = queue.done > 0;
  const next = queue.next === null ? null : inDays(dayOf(queue.next, moment.offset) - today);
  return (
    <section class="review-note card">
      <h2 ref={heading} tabIndex={-1}>
        {isDone ? strings.done.title : strings.none.title}
      </h2>
      {isDone && (
        <>
          <p>{fill(strings.done.count, { n: queue.done })}</p>
          <dl class="review-tally">
            {RATINGS.map((rating) => (
              <div key={rating}>
                <dt>{strings.ratings[rating]}</dt>
                <dd>{tally[rating]}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p>
        {next === null ? strings.done.nothing : fill(strings.none.next, { when: next })}
        {!isDone && next !== null && strings.none.text}
      </p>
      <p class="review-actions">
        <a class="button" href={wrongBookHref}>
          {strings.done.wrongBook}
        </a>
        <a class="button" data-kind="quiet" href={practiceHref}>
          {strings.done.practise}
        </a>
      </p>
    </section>
  );
}

/** What waits although it is due, and why. */
function Rest({ desk: { queue, gone } }: { readonly desk: Desk }) {
  const { siblings, beyond, skipped } = queue;
  const { rest } = strings;
  if (siblings + beyond + skipped + gone === 0) return null;
  return (
    <ul class="review-rest">
      {beyond > 0 && <li>{fill(rest.beyond, { n: beyond })}</li>}
      {siblings > 0 && <li>{fill(rest.siblings, { n: siblings })}</li>}
      {skipped > 0 && (
        <li>
          {fill(rest.skipped, { n: skipped })}{' '}
          <button class="button" data-kind="quiet" type="button" onClick={fetchPutOff}>
            {rest.fetch}
          </button>
        </li>
      )}
      {gone > 0 && <li>{fill(rest.gone, { n: gone })}</li>}
    </ul>
  );
}

function StreakLine({ desk: { streak } }: { readonly desk: Desk }) {
  const s = strings.streak;
  return (
    <section class="review-panel card" aria-labelledby="review-streak">
      <h2 id="review-streak">{s.label}</h2>
      <p>
        <b>{streak.days === 0 ? s.none : fill(s.days, { n: streak.days })}</b>
        {streak.days > 0 && (
          <span class="review-soft"> {streak.today ? s.todayDone : s.todayOpen}</span>
        )}
      </p>
      <details>
        <summary>{s.how}</summary>
        <p class="review-soft">{fill(s.rule, { n: ENOUGH_REVIEWS })}</p>
      </details>
    </section>
  );
}

function SizeChoice({ size }: { readonly size: number }) {
  return (
    <section class="review-panel review-size card">
      <label for="review-size">{strings.size.label}</label>
      <select
        id="review-size"
        value={String(size)}
        onChange={(event) => setReviewSize(Number(event.currentTarget.value))}
      >
        {REVIEW_SIZES.map((n) => (
          <option key={n} value={String(n)}>
            {fill(strings.size.unit, { n })}
          </option>
        ))}
      </select>
      <p class="review-soft">{strings.size.note}</p>
    </section>
  );
}

function Held({ cards, course }: { readonly cards: readonly Card[]; readonly course: Course }) {
  const [said, setSaid] = useState('');
  const resume = (card: Card): void => {
    setSaid(strings.held.resumed);
    recordLearning({ kind: 'card', card: card.id, action: 'resume' }).catch(() =>
      setSaid(strings.session.unsaved),
    );
  };
  if (cards.length === 0 && said === '') return null;
  return (
    <section class="review-panel card" aria-labelledby="review-held">
      <h2 id="review-held">{strings.held.title}</h2>
      <ul class="review-held" role="list">
        {cards.map((card) => {
          const title = titleOf(card.subject, course);
          return (
            <li key={card.id}>
              <span>{title}</span>
              <button
                class="button"
                type="button"
                aria-label={fill(strings.held.resumeLabel, { card: title })}
                onClick={() => resume(card)}
              >
                {strings.held.resume}
              </button>
            </li>
          );
        })}
      </ul>
      <p class="review-soft" role="status">
        {said}
      </p>
    </section>
  );
}
