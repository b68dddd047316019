/** Short ways to write what happens to cards. Times are hours since Monday, 23 November 2026, 04:00 in Beijing. */
import {
  OUTSIDE_PAPERS,
  type AnsweredRecord,
  type CardRecord,
  type LearningRecord,
  type RepliedRecord,
  type ReviewedRecord,
} from '../../../src/domain/progress/records.ts';
import { cardsOf, type Card, type RevOf } from '../../../src/domain/schedule/cards.ts';
import type { Rating } from '../../../src/domain/schedule/fsrs.ts';

export const HOUR = 3_600_000;
export const BEIJING = 8 * HOUR;
/** The first moment of a learning day in Beijing. */
export const START = Date.UTC(2026, 10, 22, 20);
export const at = (hours: number): number => START + hours * HOUR;
export const DAY = 24;

let count = 0;
const nextId = (): string => `s${String(++count).padStart(5, '0')}`;

export const answered = (
  hours: number,
  part: Partial<Omit<AnsweredRecord, 'id' | 'kind' | 'at'>> = {},
): AnsweredRecord => {
  const credit = part.credit ?? 0;
  return {
    ...{ kind: 'answered', id: nextId(), at: at(hours), item: 'q1', rev: 1, kps: ['kp-1'] },
    ...{ response: { kind: 'single-choice', option: 'a' }, attempt: 1, seed: null, credit },
    outcome: credit >= 1 ? 'correct' : credit > 0 ? 'partial' : 'incorrect',
    place: 'lesson',
    ...OUTSIDE_PAPERS,
    ...part,
  } as AnsweredRecord;
};
/** A question answered wrong; every item has a knowledge point of its own unless one is named. */
export const missed = (hours: number, item = 'q1', kp = `kp-of-${item}`): AnsweredRecord =>
  answered(hours, { item, kps: [kp] });
export const reviewed = (
  hours: number,
  rating: Rating,
  card = 'item/q1',
  rev = 1,
): ReviewedRecord => ({
  ...{ kind: 'reviewed', id: nextId(), at: at(hours), card, rev, rating, ms: null },
});
export const replied = (hours: number, part: Partial<RepliedRecord>): RepliedRecord => ({
  ...{
    kind: 'replied',
    id: nextId(),
    at: at(hours),
    dialogue: 'dear',
    rev: 1,
    run: 'r',
    turn: 't',
  },
  ...{ kps: ['kp-1'], input: { kind: 'typed', text: '好的' }, score: 50, hit: [], missed: [] },
  ...part,
});
export const action = (hours: number, card: string, what: CardRecord['action']): CardRecord => ({
  ...{ kind: 'card', id: nextId(), at: at(hours), card, action: what },
});
export const undone = (hours: number, of: LearningRecord): LearningRecord => ({
  ...{ kind: 'undone', id: nextId(), at: at(hours), of: of.id },
});

export const everything: RevOf = () => 1;
export const cards = (records: readonly LearningRecord[], revOf: RevOf = everything) =>
  cardsOf(records, revOf);
export const cardOf = (
  records: readonly LearningRecord[],
  id = 'item/q1',
  revOf: RevOf = everything,
): Card | undefined => cards(records, revOf).get(id);
