/** Short ways to tell of a handed-in paper. */
import type {
  AnsweredRecord,
  LearningRecord,
  RemarkedRecord,
  SatQuestion,
  SatRecord,
} from '../../../../src/domain/progress/records.ts';
import type { ItemCard } from '../../../../src/domain/quiz/paper/paper.ts';
import { answered } from '../../progress/make.ts';

export const cardOf = (id: string, part: Partial<ItemCard> = {}): ItemCard => ({
  id,
  rev: 1,
  kind: 'single-choice',
  lesson: 'closing',
  chapter: 'bargain',
  kps: ['split-price'],
  difficulty: 'easy',
  bloom: 'remember',
  ...part,
});

export const cardsOf = (...cards: readonly ItemCard[]): ReadonlyMap<string, ItemCard> =>
  new Map(cards.map((card) => [card.id, card]));

/** One question of a told paper: what was asked, and the answer when there is one. */
export interface Told {
  readonly question: SatQuestion;
  readonly answer: AnsweredRecord | null;
}

/** A question that earned `credit` of its points; null: left open. */
export function told(
  item: string,
  credit: number | null,
  part: Partial<SatQuestion> = {},
  answer: Partial<AnsweredRecord> = {},
): Told {
  const points = part.points ?? 1;
  const outcome =
    credit === null
      ? 'unanswered'
      : credit === 1
        ? 'correct'
        : credit > 0
          ? 'partial'
          : 'incorrect';
  const id = `answer-${item}`;
  return {
    question: {
      item,
      rev: 1,
      kind: 'single-choice',
      points,
      earned: points * (credit ?? 0),
      outcome,
      answer: credit === null ? null : id,
      ...part,
    },
    answer:
      credit === null
        ? null
        : answered({ id, item, credit, outcome, place: 'exam', sitting: 'sitting-1', ...answer }),
  };
}

export function sat(questions: readonly SatQuestion[], part: Partial<SatRecord> = {}): SatRecord {
  const sum = (key: 'earned' | 'points'): number =>
    questions.reduce((total, question) => total + question[key], 0);
  return {
    kind: 'sat',
    id: `sat-${part.sitting ?? 'sitting-1'}`,
    at: 2_000,
    sitting: 'sitting-1',
    paper: 'final',
    rev: 1,
    title: '结业考试',
    mode: 'mock',
    seed: 'seed',
    questions,
    earned: sum('earned'),
    points: sum('points'),
    pass: 0.6,
    startedAt: 1_000,
    usedMs: 900,
    limitMs: null,
    pauses: 0,
    extendedMs: 0,
    ...part,
  };
}

/** The records one sitting leaves. */
export const recordsOf = (
  questions: readonly Told[],
  part: Partial<SatRecord> = {},
): readonly LearningRecord[] => [
  ...questions.flatMap(({ answer }) => (answer === null ? [] : [answer])),
  sat(
    questions.map(({ question }) => question),
    part,
  ),
];

export const remarked = (
  item: string,
  credit: number,
  part: Partial<RemarkedRecord> = {},
): RemarkedRecord => ({
  kind: 'remarked',
  id: `remark-${item}-${part.at ?? 3_000}`,
  at: 3_000,
  of: `answer-${item}`,
  by: 'teacher',
  credit,
  points: [],
  ...part,
});
