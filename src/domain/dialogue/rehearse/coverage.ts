/** What the samples of a typed turn score, and which point each of them hits: are all points tried both ways? */
import type { ReplyJudgement } from '../../reply/judgement.ts';
import type { TypedTurn } from '../schema.ts';
import { tryReply } from '../trial.ts';
import type { Stage } from './stage.ts';

/** A sample with its mark. */
export interface MarkedSample {
  /** Index in the turn's samples. */
  readonly index: number;
  readonly text: string;
  readonly expect: readonly [least: number, most: number];
  readonly note: string | null;
  /** Acts done with it. */
  readonly acts: TypedTurn['samples'][number]['acts'];
  readonly judgement: ReplyJudgement;
  /** Points from the nearer end of its range; negative: outside it. */
  readonly margin: number;
}

/** A reply an author wrote, with what is done at the desk. */
export type Written = Pick<TypedTurn['samples'][number], 'text' | 'acts'>;

/** Marks a reply at a typed turn of the stage's dialogue; null when the desk refuses its acts. */
export function markSample(
  { dialogue, lexicon, desk }: Stage,
  turn: TypedTurn,
  { text, acts }: Written,
): ReplyJudgement | null {
  const result = tryReply(dialogue, lexicon, turn.id, { kind: 'typed', text, acts }, desk);
  return result.ok ? result.value.judgement : null;
}

/** The samples of the turn with their marks; those whose acts the desk refuses are left out. */
export const markSamples = (stage: Stage, turn: TypedTurn): MarkedSample[] =>
  turn.samples.flatMap((sample, index) => {
    const judgement = markSample(stage, turn, sample);
    if (judgement === null) return [];
    const { text, expect, note, acts } = sample;
    const margin = marginOf(judgement.score, expect);
    return [{ index, text, expect, note: note ?? null, acts, judgement, margin }];
  });

/**
 * How far a score is from leaving its range. Nobody scores above 100 or below 0, so those ends are no limit.
 * @example marginOf(92, [85, 100]) // 7
 */
export const marginOf = (score: number, [least, most]: readonly [number, number]): number =>
  Math.min(least <= 0 ? 100 : score - least, most >= 100 ? 100 : most - score);

/** A point no sample hits, or every sample hits. */
export interface Untried {
  readonly point: string;
  readonly never: 'hit' | 'missed';
}

/** Points whose marking the samples do not try both ways. */
export const untried = (points: readonly string[], marked: readonly MarkedSample[]): Untried[] =>
  points.flatMap((point): Untried[] => {
    const hits = marked.map(
      ({ judgement }) => judgement.points.find(({ id }) => id === point)?.hit === true,
    );
    return [
      ...(hits.includes(true) ? [] : [{ point, never: 'hit' as const }]),
      ...(hits.includes(false) ? [] : [{ point, never: 'missed' as const }]),
    ];
  });
