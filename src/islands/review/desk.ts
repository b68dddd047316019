/** Everything the review page shows, computed from the records and the course. */
import { cardsOf, type Card, type RevOf } from '../../domain/schedule/cards.ts';
import { dayOf, startOfDay } from '../../domain/schedule/day.ts';
import { forecast, type ForecastDay } from '../../domain/schedule/forecast.ts';
import type { Queue } from '../../domain/schedule/queue.ts';
import { streak, type Streak } from '../../domain/schedule/streak.ts';
import { lastStep } from '../../domain/schedule/undo.ts';
import type { LearningRecord } from '../../domain/progress/records.ts';
import { entry, queueNow, revsIn, type PutOff } from '../../stores/review.ts';
import type { OutlineData } from '../../stores/outline.ts';
import type { TermsData } from '../../stores/terms.ts';
import type { Subject } from '../../domain/schedule/card-id.ts';
import strings from 'virtual:ui/review';

/** The course as far as cards speak about it. */
export interface Course {
  readonly outline: OutlineData;
  /** null: no card needs it. */
  readonly terms: TermsData | null;
  readonly revOf: RevOf;
}

export const courseOf = (outline: OutlineData, terms: TermsData | null): Course => ({
  outline,
  terms,
  revOf: revsIn(outline, terms),
});

export interface Moment {
  readonly now: number;
  readonly offset: number;
}

export interface Desk {
  readonly cards: ReadonlyMap<string, Card>;
  readonly queue: Queue;
  readonly forecast: readonly ForecastDay[];
  readonly streak: Streak;
  readonly suspended: readonly Card[];
  readonly gone: number;
  /** What “undo” would take back: only steps of today. */
  readonly step: ReturnType<typeof lastStep>;
  /** How often each rating was given today. */
  readonly tally: Readonly<Record<1 | 2 | 3 | 4, number>>;
  /** Cards whose last review was today: they come back because they were forgotten. */
  readonly forgottenToday: ReadonlySet<string>;
  readonly today: number;
}

export const allCards = (
  records: readonly LearningRecord[],
  { revOf }: Course,
): ReadonlyMap<string, Card> => cardsOf(records, revOf);

export function deskOf(
  records: readonly LearningRecord[],
  cards: ReadonlyMap<string, Card>,
  { now, offset }: Moment,
  { size, putOff }: { readonly size: number; readonly putOff: PutOff },
): Desk {
  const today = dayOf(now, offset);
  const all = [...cards.values()];
  return {
    cards,
    queue: queueNow(cards, { size, putOff }, now),
    forecast: forecast(all, { now, offset }),
    streak: streak(all, { now, offset }),
    suspended: all.filter((card) => card.isSuspended && !card.isGone),
    gone: all.filter((card) => card.isGone).length,
    step: lastStep(records, startOfDay(today, offset)),
    tally: tallyOf(records, startOfDay(today, offset)),
    forgottenToday: new Set(
      all.flatMap(({ id, looks }) => {
        const last = looks.at(-1);
        return last?.isReview && dayOf(last.at, offset) === today ? [id] : [];
      }),
    ),
    today,
  };
}

function tallyOf(records: readonly LearningRecord[], since: number): Desk['tally'] {
  const undone = new Set(records.flatMap((each) => (each.kind === 'undone' ? [each.of] : [])));
  const tally = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const record of records) {
    if (record.kind === 'reviewed' && record.at >= since && !undone.has(record.id))
      tally[record.rating] += 1;
  }
  return tally;
}

/** What a card is about, in a line. */
export function titleOf(subject: Subject, { outline, terms }: Course): string {
  switch (subject.kind) {
    case 'item':
      return entry(outline.items, subject.item)?.stem ?? strings.gone.item;
    case 'point': {
      const dialogue = entry(outline.dialogues, subject.dialogue);
      const key = `${subject.turn}${subject.point === null ? '' : `.${subject.point}`}`;
      const label = dialogue === null ? null : entry(dialogue.points, key);
      return dialogue === null || label === null
        ? strings.gone.point
        : `${dialogue.title}：${label}`;
    }
    case 'term':
      return (terms === null ? null : entry(terms, subject.term))?.term ?? strings.gone.term;
  }
}
