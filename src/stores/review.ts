/**
 * The review page's own words on this device: how many cards a day, and which are put off until tomorrow. Like
 * preferences.ts: words in localStorage that follow the other tabs; one that cannot be read counts as the default.
 * Cards and their schedules are not stored anywhere: they are computed from the records.
 */
import { persistentAtom, setPersistentEngine } from '@nanostores/persistent';
import { computed, type ReadableAtom, type WritableAtom } from 'nanostores';
import { subjectOf, type Subject } from '../domain/schedule/card-id.ts';
import type { Card, RevOf } from '../domain/schedule/cards.ts';
import { dayOf } from '../domain/schedule/day.ts';
import { queueOf, type Queue } from '../domain/schedule/queue.ts';
import { clockOffset } from './clock.ts';
import type { OutlineData } from './outline.ts';
import type { TermsData } from './terms.ts';

export const REVIEW_SIZES = [5, 10, 20, 30, 50, 100] as const;
export const USUAL_SIZE = 20;

const size = persistentAtom<string>('qinke:review-size', String(USUAL_SIZE));
const putOff = persistentAtom<string>('qinke:review-put-off', '');

/** Cards a day. */
export const $reviewSize: ReadableAtom<number> = computed(
  size,
  (word) => REVIEW_SIZES.find((each) => String(each) === word) ?? USUAL_SIZE,
);

export interface PutOff {
  readonly day: number;
  readonly cards: ReadonlySet<string>;
}

/** Cards put off, and the learning day until whose end. Stored as `<day> <card> <card>…`. */
export const $putOff: ReadableAtom<PutOff> = computed(putOff, (word) => {
  const [day = '', ...cards] = String(word).split(' ');
  return { day: Number(day), cards: new Set(cards.filter((card) => subjectOf(card) !== null)) };
});

export const NOTHING_PUT_OFF: PutOff = { day: 0, cards: new Set() };

/** Today's queue by the learner's own clock and wishes. */
export function queueNow(
  cards: ReadonlyMap<string, Card>,
  wish: { readonly size: number; readonly putOff: PutOff },
  at: number,
): Queue {
  const offset = clockOffset();
  const { day, cards: skipped } = wish.putOff;
  const today = dayOf(at, offset);
  return queueOf(cards.values(), {
    ...{ now: at, offset, size: wish.size },
    skipped: day === today ? skipped : NOTHING_PUT_OFF.cards,
  });
}

export const setReviewSize = (n: number): void => write(size, String(n));

/** Until the learning day `day` is over. */
export function putOffCard(card: string, day: number): void {
  const before = $putOff.get();
  const cards = before.day === day ? [...before.cards].filter((each) => each !== card) : [];
  write(putOff, [String(day), ...cards, card].join(' '));
}

/** Asks for today's cards after all. */
export const fetchPutOff = (): void => write(putOff, '');

function write(word: WritableAtom<string>, value: string): void {
  try {
    word.set(value);
  } catch {
    // Full or forbidden: it holds until the page closes.
    setPersistentEngine({}, { addEventListener: () => {}, removeEventListener: () => {} });
    word.set(value);
  }
}

/** The current revs, by the outline; `terms` null: every term is taken as there. */
export function revsIn(outline: OutlineData, terms: TermsData | null): RevOf {
  return (subject: Subject) => {
    switch (subject.kind) {
      case 'item':
        return entry(outline.items, subject.item)?.rev ?? null;
      case 'point': {
        const dialogue = entry(outline.dialogues, subject.dialogue);
        const label = `${subject.turn}${subject.point === null ? '' : `.${subject.point}`}`;
        return dialogue !== null && Object.hasOwn(dialogue.points, label) ? dialogue.rev : null;
      }
      case 'term':
        return terms === null || entry(terms, subject.term) !== null ? 1 : null;
    }
  };
}

/** Of a map that came from a file: never something inherited. */
export const entry = <T>(map: Readonly<Record<string, T>>, id: string): T | null =>
  Object.hasOwn(map, id) ? (map[id] ?? null) : null;
