/**
 * One handed-in paper, gathered from the learning records: the `sat` record, its `answered` records and the overrides
 * of their marks. Records come in any order and from several devices, so nothing here depends on their order.
 */
import type {
  AnsweredRecord,
  Certainty,
  LearningRecord,
  RemarkedRecord,
  SatQuestion,
  SatRecord,
} from '../../progress/records.ts';
import { pointsFor, shareOf } from '../attempt/points.ts';
import { outcomeOf, RUBRIC_CORRECT, type Outcome } from '../outcome.ts';

export interface Sitting {
  readonly sat: SatRecord;
  /** By record id; only answers this paper marked. */
  readonly answers: ReadonlyMap<string, AnsweredRecord>;
  /** The override that counts, by the id of the answer. */
  readonly overrides: ReadonlyMap<string, RemarkedRecord>;
}

/** Whose overrides count: a certificate leaves out what learners gave themselves. */
export type Overriders = 'everybody' | 'teachers';

/** The later of two records; ids decide between records of the same moment. */
export const later = <T extends LearningRecord>(a: T | undefined, b: T): T =>
  a === undefined || b.at > a.at || (b.at === a.at && b.id > a.id) ? b : a;

/** Null when this device knows no such sitting. A sitting handed in twice (two tabs) is the later one. */
export function sittingOf(
  records: readonly LearningRecord[],
  sitting: string,
  overriders: Overriders = 'everybody',
): Sitting | null {
  let sat: SatRecord | undefined;
  for (const record of records) {
    if (record.kind === 'sat' && record.sitting === sitting) sat = later(sat, record);
  }
  if (sat === undefined) return null;
  const wanted = new Set(sat.questions.flatMap(({ answer }) => (answer === null ? [] : [answer])));
  const answers = new Map<string, AnsweredRecord>();
  for (const record of records) {
    if (record.kind === 'answered' && wanted.has(record.id)) answers.set(record.id, record);
  }
  return { sat, answers, overrides: overridesOf(records, wanted, overriders) };
}

/** The newest override of each answer. */
export function overridesOf(
  records: readonly LearningRecord[],
  answers: ReadonlySet<string>,
  overriders: Overriders = 'everybody',
): ReadonlyMap<string, RemarkedRecord> {
  const overrides = new Map<string, RemarkedRecord>();
  for (const record of records) {
    if (record.kind !== 'remarked' || !answers.has(record.of)) continue;
    if (overriders === 'teachers' && record.by === 'self') continue;
    overrides.set(record.of, later(overrides.get(record.of), record));
  }
  return overrides;
}

/**
 * What a question counts for after its override. Whoever overrides has the hints and tries before their eyes, so nothing
 * is taken off for those again; what the learner staked on being sure still counts. A solution asked for stays one.
 */
export function countedAs(
  question: Pick<SatQuestion, 'points' | 'earned' | 'outcome'>,
  override: RemarkedRecord | null,
  certainty: Certainty | null,
): { readonly earned: number; readonly outcome: Outcome } {
  const { points, earned, outcome } = question;
  if (override === null || outcome === 'revealed') return { earned, outcome };
  const credit = Math.min(1, Math.max(0, override.credit));
  const rule = { tries: [10], hintCost: null, certainty: certainty !== null };
  return {
    earned: pointsFor(points, shareOf(rule, [{ credit, hints: 0, certainty }])),
    outcome: outcomeOf(credit, RUBRIC_CORRECT),
  };
}
