/**
 * The result of a handed-in paper: what was earned where, how far it is to the pass mark, how each question came out.
 * It is computed from the learning records alone; the index of items (`data/papers.json`) only adds what the records
 * do not keep: the Bloom level, and whether a question still reads as it did. What was recorded is never marked again.
 */
import type {
  AnsweredRecord,
  LearningRecord,
  RemarkedRecord,
  SatRecord,
} from '../../progress/records.ts';
import type { Outcome } from '../outcome.ts';
import type { ItemCard } from '../paper/paper.ts';
import type { ItemKind } from '../schema.ts';
import { breakdowns, sharesOf, type Bloom, type Breakdowns, type Share } from './breakdown.ts';
import { calibration, type Calibration } from './certainty.ts';
import { history, isOneOff, type PastSitting } from './history.ts';
import { countedAs, sittingOf, type Overriders, type Sitting } from './sitting.ts';
import { percentOf, standingOf, type Standing } from './standing.ts';

export interface ResultQuestion {
  /** From 1, in the order shown. */
  readonly number: number;
  readonly item: string;
  readonly rev: number;
  readonly kind: ItemKind;
  readonly points: number;
  /** After an override. */
  readonly earned: number;
  readonly outcome: Outcome;
  /** The answer that was marked; null when left open, or when its record did not come along to this device. */
  readonly answer: AnsweredRecord | null;
  readonly override: RemarkedRecord | null;
  /** The learner had marked it to look at again. */
  readonly flagged: boolean;
  readonly shares: readonly Share[];
  readonly bloom: Bloom | null;
  /** The bank that holds the item. */
  readonly lesson: string | null;
  /**
   * The item today: `same` as it was asked, `changed` since (another `rev` or kind), `gone` from the course; `unknown`
   * while the index is not there.
   */
  readonly text: 'same' | 'changed' | 'gone' | 'unknown';
}

export interface ExamResult {
  readonly sat: SatRecord;
  readonly questions: readonly ResultQuestion[];
  readonly earned: number;
  readonly points: number;
  /** Whole per cent, never rounded up. */
  readonly percent: number;
  readonly standing: Standing;
  readonly breakdowns: Breakdowns;
  /** null: the paper did not ask how sure the learner was. */
  readonly calibration: Calibration | null;
  /** Questions in each state; `partial` counts neither as right nor as wrong. */
  readonly counts: Readonly<Record<'right' | 'partial' | 'wrong' | 'open', number>>;
  /** The sitting of the same paper before this one. */
  readonly previous: PastSitting | null;
}

export type Cards = ReadonlyMap<string, ItemCard>;

/** The questions worth doing again: everything not fully right. */
export const isMissed = ({ outcome }: Pick<ResultQuestion, 'outcome'>): boolean =>
  outcome !== 'correct';

/** Nothing that could be marked was answered. */
export const isOpen = ({ outcome }: Pick<ResultQuestion, 'outcome'>): boolean =>
  outcome === 'unanswered' || outcome === 'invalid';

/**
 * @param cards the index of items; null while it is not loaded or cannot be
 * @returns null when the records know no such sitting
 */
export function resultOf(
  records: readonly LearningRecord[],
  sittingId: string,
  cards: Cards | null,
  overriders: Overriders = 'everybody',
): ExamResult | null {
  const sitting = sittingOf(records, sittingId, overriders);
  if (sitting === null) return null;
  const { sat } = sitting;
  const questions = sat.questions.map((_, index) => questionOf(sitting, index, cards));
  const earned = questions.reduce((sum, question) => sum + question.earned, 0);
  const points = questions.reduce((sum, question) => sum + question.points, 0);
  return {
    sat,
    questions,
    earned,
    points,
    percent: percentOf(earned, points),
    standing: standingOf(questions, sat.pass),
    breakdowns: breakdowns(questions),
    calibration: calibration(questions),
    counts: {
      right: questions.filter(({ outcome }) => outcome === 'correct').length,
      partial: questions.filter(({ outcome }) => outcome === 'partial').length,
      wrong: questions.filter(({ outcome }) => outcome === 'incorrect' || outcome === 'revealed')
        .length,
      open: questions.filter(isOpen).length,
    },
    previous: previousOf(records, sat),
  };
}

function questionOf(
  { sat, answers, overrides }: Sitting,
  index: number,
  cards: Cards | null,
): ResultQuestion {
  const asked = sat.questions[index] as SatRecord['questions'][number];
  const answer = asked.answer === null ? null : (answers.get(asked.answer) ?? null);
  const override = asked.answer === null ? null : (overrides.get(asked.answer) ?? null);
  const card = cards?.get(asked.item);
  const counted = countedAs(asked, override, answer?.certainty ?? null);
  return {
    number: index + 1,
    item: asked.item,
    rev: asked.rev,
    kind: asked.kind,
    points: asked.points,
    ...counted,
    answer,
    override,
    flagged: asked.flagged === true,
    shares: sharesOf(
      { points: asked.points, earned: counted.earned },
      answer,
      card?.kps ?? [],
      override !== null,
    ),
    bloom: card?.bloom ?? null,
    lesson: card?.lesson ?? null,
    text: textOf(asked, cards, card),
  };
}

function textOf(
  asked: SatRecord['questions'][number],
  cards: Cards | null,
  card: ItemCard | undefined,
): ResultQuestion['text'] {
  if (cards === null) return 'unknown';
  if (card === undefined) return 'gone';
  return card.rev === asked.rev && card.kind === asked.kind ? 'same' : 'changed';
}

/** Papers put together for one occasion have no earlier sitting to compare with. */
function previousOf(records: readonly LearningRecord[], sat: SatRecord): PastSitting | null {
  if (isOneOff(sat.paper)) return null;
  const all = history(records);
  const place = all.findIndex(({ sitting }) => sitting === sat.sitting);
  return all.slice(place + 1).find(({ paper }) => paper === sat.paper) ?? null;
}
