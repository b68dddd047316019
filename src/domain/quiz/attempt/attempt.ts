/**
 * 作答: one learner's run of a paper. Plain data and pure steps; the page adds time, storage and sight. An attempt is
 * stored whole after every change, so its shape is that of the stored row: what it needs to go on after anything.
 *
 * A question is `open` until a try is checked, and `done` when it was right or its tries are used up. Where nothing is
 * revealed before the end, nothing is checked either: answers may be changed until the paper is handed in.
 */
import type { Certainty } from '../../progress/records.ts';
import type { Outcome } from '../outcome.ts';
import type { Paper, Question } from '../paper/paper.ts';
import type { Response } from '../response.ts';
import { extend, pause, resume, startClock, tick, type Clock } from './clock.ts';
import { checksSingly, type Settings } from './settings.ts';

/** A checked try. */
export interface Try {
  readonly response: Response;
  readonly outcome: Outcome;
  /** 0–1. */
  readonly credit: number;
  /** Hints seen before it. */
  readonly hints: number;
  readonly certainty: Certainty | null;
}

export interface Answer {
  /** What stands in the fields now; null: never touched. */
  readonly response: Response | null;
  readonly certainty: Certainty | null;
  readonly hints: number;
  readonly flagged: boolean;
  /** Time with this question on the screen, ms. */
  readonly ms: number;
  readonly tries: readonly Try[];
}

export interface Attempt {
  /** Unique; names the attempt in records. */
  readonly sitting: string;
  readonly paper: Paper;
  readonly settings: Settings;
  /** Least share of the points to pass, 0–1; null: nobody fails. */
  readonly pass: number | null;
  /** Wall clock, ms since the epoch; for display only. */
  readonly startedAt: number;
  /** Index of the question on the screen. */
  readonly at: number;
  /** By item id; only questions that were touched. */
  readonly answers: Readonly<Record<string, Answer>>;
  readonly clock: Clock;
}

const UNTOUCHED: Answer = {
  response: null,
  certainty: null,
  hints: 0,
  flagged: false,
  ms: 0,
  tries: [],
};

export function startAttempt(start: {
  readonly sitting: string;
  readonly paper: Paper;
  readonly settings: Settings;
  readonly pass: number | null;
  readonly now: number;
}): Attempt {
  const { sitting, paper, settings, pass, now } = start;
  return {
    sitting,
    paper,
    settings,
    pass,
    startedAt: now,
    at: 0,
    answers: {},
    clock: startClock(settings.limitMs),
  };
}

export const answerOf = (attempt: Attempt, item: string): Answer =>
  Object.hasOwn(attempt.answers, item) ? (attempt.answers[item] ?? UNTOUCHED) : UNTOUCHED;

export const questionAt = (attempt: Attempt): Question | null =>
  attempt.paper.questions[attempt.at] ?? null;

export type QuestionPhase =
  /** Not checked since it was last changed, or never to be checked singly. */
  | 'open'
  /** The last try was checked and may be tried again. */
  | 'checked'
  /** Right, or no try is left. */
  | 'done';

export function phaseOf({ settings }: Attempt, { response, tries }: Answer): QuestionPhase {
  const last = tries.at(-1);
  if (last === undefined) return 'open';
  if (last.outcome === 'correct' || last.outcome === 'revealed') return 'done';
  if (tries.length >= settings.tries.length) return 'done';
  return response === last.response || sameResponse(response, last.response) ? 'checked' : 'open';
}

/** Plain JSON made by the same code has its keys in the same order. */
export const sameResponse = (a: Response | null, b: Response | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

function change(attempt: Attempt, item: string, part: Partial<Answer>): Attempt {
  if (!attempt.paper.questions.some((question) => question.item === item)) return attempt;
  const answer = { ...answerOf(attempt, item), ...part };
  return { ...attempt, answers: { ...attempt.answers, [item]: answer } };
}

/** Time is up: nothing more is taken in until it is extended. */
const isLocked = ({ clock: { usedMs, limitMs } }: Attempt): boolean =>
  limitMs !== null && usedMs >= limitMs;

/** The learner changed an answer; ignored when the question is done or the time is up. */
export function respond(attempt: Attempt, item: string, response: Response): Attempt {
  const answer = answerOf(attempt, item);
  if (isLocked(attempt) || phaseOf(attempt, answer) === 'done') return attempt;
  return sameResponse(answer.response, response) ? attempt : change(attempt, item, { response });
}

/** 有把握 or 不确定; only before the try it speaks about is checked. */
export function sayCertainty(attempt: Attempt, item: string, certainty: Certainty): Attempt {
  const answer = answerOf(attempt, item);
  if (!attempt.settings.certainty || isLocked(attempt) || phaseOf(attempt, answer) === 'done')
    return attempt;
  return change(attempt, item, { certainty });
}

/** One more hint, as long as the item has one and the question is not done. */
export function takeHint(attempt: Attempt, item: string, available: number): Attempt {
  const answer = answerOf(attempt, item);
  if (attempt.settings.hintCost === null || phaseOf(attempt, answer) === 'done') return attempt;
  return answer.hints < available ? change(attempt, item, { hints: answer.hints + 1 }) : attempt;
}

export const flag = (attempt: Attempt, item: string, flagged: boolean): Attempt =>
  change(attempt, item, { flagged });

/** A try was marked. Tries that cannot count (`unanswered`, `invalid`) and tries at a done question leave no trace. */
export function check(
  attempt: Attempt,
  item: string,
  response: Response,
  { outcome, credit }: { readonly outcome: Outcome; readonly credit: number },
): Attempt {
  const answer = answerOf(attempt, item);
  const counts = outcome !== 'unanswered' && outcome !== 'invalid';
  if (!counts || !checksSingly(attempt.settings) || phaseOf(attempt, answer) === 'done')
    return attempt;
  const { hints, certainty } = answer;
  const tries = [...answer.tries, { response, outcome, credit, hints, certainty }];
  return change(attempt, item, { response, tries });
}

/** Shows another question; out of range is ignored. */
export const goTo = (attempt: Attempt, at: number): Attempt =>
  Number.isInteger(at) && at >= 0 && at < attempt.paper.questions.length && at !== attempt.at
    ? { ...attempt, at }
    : attempt;

/** Measured time passes: on the clock, and on the question that is seen. */
export function spend(attempt: Attempt, deltaMs: number): Attempt {
  const clock = tick(attempt.clock, deltaMs);
  if (clock === attempt.clock) return attempt;
  const question = questionAt(attempt);
  const spent = clock.usedMs - attempt.clock.usedMs;
  const next = { ...attempt, clock };
  if (question === null || spent === 0) return next;
  return change(next, question.item, { ms: answerOf(attempt, question.item).ms + spent });
}

const withClock = (attempt: Attempt, clock: Clock): Attempt =>
  clock === attempt.clock ? attempt : { ...attempt, clock };

export const pauseAttempt = (attempt: Attempt): Attempt => withClock(attempt, pause(attempt.clock));
export const resumeAttempt = (attempt: Attempt): Attempt =>
  withClock(attempt, resume(attempt.clock));
export const extendAttempt = (attempt: Attempt): Attempt =>
  withClock(attempt, extend(attempt.clock));

/**
 * The attempt as it is taken up again: whoever left while the clock ran made a pause. `left` is false when the page
 * merely looks at its own attempt again.
 */
export const takeUp = (attempt: Attempt, left: boolean): Attempt =>
  left ? withClock(attempt, pause(attempt.clock)) : attempt;
