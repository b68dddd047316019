/** An unfinished test as it is kept on the device: the seed and the answers so far ask the rest of it again. */
import type { Response } from '../quiz/response.ts';
import type { Outcome } from '../quiz/outcome.ts';
import type { PlacementAnswer } from './evidence.ts';
import type { PlacementTest } from './placement-test.ts';

/** An answer with what its learning record will say. `response` is null when the learner skipped it. */
export interface RunAnswer extends PlacementAnswer {
  readonly rev: number;
  readonly response: Response | null;
  readonly outcome: Outcome;
  /** Seed of a parametrised item; null for others. */
  readonly seed: string | null;
  readonly ms: number;
}

export interface PlacementRun {
  readonly track: string;
  readonly seed: string;
  readonly sitting: string;
  readonly startedAt: number;
  readonly answers: readonly RunAnswer[];
}

/** Draws a parametrised item's figures. */
export const itemSeed = ({ seed }: PlacementRun, item: string): string => `${seed}|${item}`;

/** Answers to questions that are gone or mean something else now are dropped; their points are asked about again. */
export const current = (test: PlacementTest, run: PlacementRun): PlacementRun => ({
  ...run,
  answers: run.answers.filter(({ item, rev }) => test.items.get(item)?.rev === rev),
});

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

/** True when a value read back from the device can be used as a run. */
export function looksLikePlacementRun(value: unknown): value is PlacementRun {
  return (
    isObject(value) &&
    isText(value.track) &&
    isText(value.seed) &&
    isText(value.sitting) &&
    isNumber(value.startedAt) &&
    Array.isArray(value.answers) &&
    value.answers.every(
      (answer) =>
        isObject(answer) &&
        isText(answer.item) &&
        isNumber(answer.rev) &&
        isNumber(answer.ms) &&
        isText(answer.outcome) &&
        (answer.seed === null || isText(answer.seed)) &&
        (answer.credit === null || isNumber(answer.credit)) &&
        (answer.response === null || (isObject(answer.response) && isText(answer.response.kind))),
    )
  );
}
