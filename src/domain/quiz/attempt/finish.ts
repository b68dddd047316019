/**
 * Handing in: from an attempt and the marks of its answers to the records it leaves. Ids follow from the sitting, the
 * question's number and the try, so that handing in twice – a crash half-way, a second click – writes the same records
 * and merging them changes nothing.
 */
import type {
  AnsweredRecord,
  PartOutcome,
  SatQuestion,
  SatRecord,
} from '../../progress/records.ts';
import { UNANSWERED, type Mark } from '../outcome.ts';
import type { Question } from '../paper/paper.ts';
import type { Response } from '../response.ts';
import type { Item } from '../schema.ts';
import { answerOf, type Answer, type Attempt, type Try } from './attempt.ts';
import { countedTry, pointsFor, shareOf } from './points.ts';

export interface Finished {
  readonly sat: SatRecord;
  /** Answers not recorded before: all of them, or in modes that check singly none but the last unchecked ones. */
  readonly answered: readonly AnsweredRecord[];
}

/** The item behind a question and how it marks; null when it is another one now or gone: the question does not count. */
export interface Marker {
  readonly item: Item;
  readonly parametrised: boolean;
  grade(response: Response): Mark;
}
export type MarkerOf = (question: Question) => Marker | null;

/** `number` from 1, `attempt` from 1. */
export const answerId = (sitting: string, number: number, attempt: number): string =>
  `${sitting}.${number}.${attempt}`;

/** The outcomes of a 材料题's questions with their knowledge points, for the record. */
export function partsOf(item: Item, mark: Mark): readonly PartOutcome[] | null {
  if (item.kind !== 'material' || mark.parts === undefined) return null;
  return mark.parts.map(({ at, mark: { outcome, credit } }) => ({
    item: at,
    kps: item.questions.find((question) => question.id === at)?.kps ?? [],
    outcome,
    credit,
  }));
}

/** The record of one try; `number` is the question's place from 1. */
export function answeredRecord(
  attempt: Attempt,
  number: number,
  { item, parametrised }: Marker,
  response: Response,
  mark: Mark,
  about: { readonly attempt: number; readonly now: number },
): AnsweredRecord {
  const question = attempt.paper.questions[number - 1];
  const answer = answerOf(attempt, item.id);
  return {
    kind: 'answered',
    id: answerId(attempt.sitting, number, about.attempt),
    at: about.now,
    item: item.id,
    rev: item.rev,
    kps: item.kps,
    response,
    outcome: mark.outcome,
    credit: mark.credit,
    attempt: about.attempt,
    seed: parametrised ? (question?.seed ?? null) : null,
    place: 'exam',
    sitting: attempt.sitting,
    hints: answer.hints,
    certainty: attempt.settings.certainty ? (answer.certainty ?? 'unsure') : null,
    ms: answer.ms,
    parts: partsOf(item, mark),
  };
}

const counts = ({ outcome }: Mark): boolean => outcome !== 'unanswered' && outcome !== 'invalid';

interface Marked {
  readonly question: SatQuestion;
  readonly answered: AnsweredRecord | null;
}

function markOne(
  attempt: Attempt,
  number: number,
  question: Question,
  marker: Marker | null,
  now: number,
): Marked {
  const { item, rev, kind, points } = question;
  // An item that changed while the paper was open is nobody's fault and nobody's points.
  if (marker === null)
    return {
      question: { item, rev, kind, points: 0, earned: 0, outcome: 'invalid', answer: null },
      answered: null,
    };
  const answer = answerOf(attempt, item);
  const { tries, last, mark } = withLast(attempt, answer, marker);
  const share = shareOf(attempt.settings, tries);
  const counted = countedTry(attempt.settings, tries);
  const best = tries[counted];
  return {
    question: {
      item,
      rev,
      kind,
      points,
      earned: pointsFor(points, share),
      outcome: best?.outcome ?? mark.outcome,
      answer: best === undefined ? null : answerId(attempt.sitting, number, counted + 1),
      ...(answer.flagged ? { flagged: true } : {}),
    },
    answered:
      last === null
        ? null
        : answeredRecord(attempt, number, marker, last, mark, { attempt: tries.length, now }),
  };
}

/** The tries with the answer that still stands unchecked in the fields, when it can count. */
function withLast(
  attempt: Attempt,
  answer: Answer,
  marker: Marker,
): { readonly tries: readonly Try[]; readonly last: Response | null; readonly mark: Mark } {
  const { response, tries, hints, certainty } = answer;
  const checked = tries.at(-1);
  const isNew =
    response !== null &&
    (checked === undefined ||
      (tries.length < attempt.settings.tries.length &&
        checked.outcome !== 'correct' &&
        checked.outcome !== 'revealed' &&
        JSON.stringify(checked.response) !== JSON.stringify(response)));
  if (!isNew) return { tries, last: null, mark: UNANSWERED };
  const mark = marker.grade(response);
  if (!counts(mark)) return { tries, last: null, mark };
  const { outcome, credit } = mark;
  return {
    tries: [...tries, { response, outcome, credit, hints, certainty }],
    last: response,
    mark,
  };
}

/**
 * Hands the paper in. Answers that cannot be read count as not given; they are kept in nobody's records.
 * @param now ms since the epoch
 */
export function finish(attempt: Attempt, markerOf: MarkerOf, now: number): Finished {
  const { paper, settings, clock } = attempt;
  const marked = paper.questions.map((question, index) =>
    markOne(attempt, index + 1, question, markerOf(question), now),
  );
  const questions = marked.map(({ question }) => question);
  const sum = (of: (question: SatQuestion) => number): number =>
    Math.round(questions.reduce((total, question) => total + of(question), 0) * 100) / 100;
  return {
    answered: marked.flatMap(({ answered }) => answered ?? []),
    sat: {
      kind: 'sat',
      id: `${attempt.sitting}.sat`,
      // After its answers, also when they are sorted by time.
      at: now + 1,
      sitting: attempt.sitting,
      paper: paper.spec,
      rev: paper.rev,
      title: paper.title,
      mode: settings.mode,
      seed: paper.seed,
      questions,
      earned: sum(({ earned }) => earned),
      points: sum(({ points }) => points),
      pass: attempt.pass,
      startedAt: attempt.startedAt,
      usedMs: clock.usedMs,
      limitMs: clock.limitMs,
      pauses: clock.pauses,
      extendedMs: clock.extendedMs,
    },
  };
}

/** Points so far, for papers that show a running total: checked tries only. */
export function pointsSoFar(attempt: Attempt): { readonly earned: number; readonly of: number } {
  let earned = 0;
  let of = 0;
  for (const { item, points } of attempt.paper.questions) {
    const { tries } = answerOf(attempt, item);
    if (tries.length === 0) continue;
    of += points;
    earned += pointsFor(points, shareOf(attempt.settings, tries));
  }
  return { earned: Math.round(earned * 100) / 100, of };
}

/** True when an answer stands there: for the answer sheet and the warning before handing in. */
export const isGiven = (attempt: Attempt, item: string): boolean =>
  hasContent(answerOf(attempt, item).response);

/**
 * Something was chosen, placed or typed; says nothing about right or readable. Whatever the kind, an answer is a tree
 * of texts, switches and lists under its `kind`, and an empty one has only empty leaves.
 */
export const hasContent = (response: Response | null): boolean => isFilled(response);

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'boolean') return true;
  if (Array.isArray(value)) return value.some(isFilled);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => key !== 'kind' && isFilled(inner));
}
