/** What the samples of a typed turn score, and which point each of them hits: are all points tried both ways? */
import type { ReplyJudgement } from '../../reply/judgement.ts';
import type { TypedTurn } from '../schema.ts';

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

/** @param mark what the engine says of a sample; null when the desk refuses its acts */
export const markSamples = (
  { samples }: TypedTurn,
  mark: (sample: TypedTurn['samples'][number]) => ReplyJudgement | null,
): MarkedSample[] =>
  samples.flatMap((sample, index) => {
    const judgement = mark(sample);
    if (judgement === null) return [];
    const { text, expect, note, acts } = sample;
    return [
      { index, text, expect, note: note ?? null, acts, judgement, margin: marginOf(judgement.score, expect) },
    ];
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
