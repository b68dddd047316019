/**
 * The four ratings with the days each would wait. The suggested one has the focus, so that Enter takes it; 1–4 choose
 * while the focus is in the card, and nowhere else on the page.
 */
import strings from 'virtual:ui/review';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { dayOf } from '../../domain/schedule/day.ts';
import { intervals, type Memory, type Rating } from '../../domain/schedule/fsrs.ts';
import { inDays } from '../live/due.ts';
import type { Moment } from './desk.ts';

interface Props {
  readonly memory: Memory | null;
  readonly moment: Moment;
  readonly suggested: Rating;
  readonly onRate: (rating: Rating) => void;
}

export const RATINGS: readonly Rating[] = [1, 2, 3, 4];

/** @example waits(3 * DAY_MS, …) // '3 天后' */
export function waits(ms: number, { now, offset }: Moment): string {
  const days = dayOf(now + ms, offset) - dayOf(now, offset);
  return days < 1 ? strings.ratings.today : inDays(days);
}

export function Ratings({ memory, moment, suggested, onRate }: Props) {
  const group = useRef<HTMLDivElement>(null);
  const each = useMemo(() => intervals(memory, moment.now), [memory, moment.now]);

  useEffect(() => {
    group.current?.querySelector<HTMLElement>('[data-suggested]')?.focus();
  }, []);

  useEffect(() => {
    const card = group.current?.closest<HTMLElement>('.review-card');
    const onKey = (event: KeyboardEvent): void => {
      const rating = RATINGS.find((one) => String(one) === event.key);
      if (rating === undefined || event.repeat || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onRate(rating);
    };
    card?.addEventListener('keydown', onKey);
    return () => card?.removeEventListener('keydown', onKey);
  }, [onRate]);

  return (
    <div class="review-ratings" role="group" aria-labelledby="review-ratings" ref={group}>
      <p class="review-ratings-label" id="review-ratings">
        {strings.ratings.label}
        <span class="review-soft">{strings.ratings.hint}</span>
      </p>
      <div class="review-rating-buttons">
        {RATINGS.map((rating) => (
          <button
            key={rating}
            type="button"
            class="button review-rating"
            data-kind={rating === suggested ? 'primary' : undefined}
            data-suggested={rating === suggested ? '' : undefined}
            data-rating={rating}
            onClick={() => onRate(rating)}
            // A held-down Enter must not rate what was only just shown.
            onKeyDown={(event) => event.key === 'Enter' && event.repeat && event.preventDefault()}
          >
            <span class="review-rating-name">
              <span class="review-rating-key" aria-hidden="true">
                {rating}
              </span>
              {strings.ratings[rating]}
            </span>
            <span class="review-rating-when">
              {waits(each[rating], moment)}
              {rating === suggested && ` · ${strings.ratings.suggested}`}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
