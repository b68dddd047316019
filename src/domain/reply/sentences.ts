/** The author's sentences about a reply, filled with the learner's own words. */
import type { PointState, Span } from './judgement.ts';

interface Sentences {
  readonly hit: string;
  readonly miss: string;
  readonly wrong?: string | undefined;
}

/** What a point's author says to a reply that came out as `state`. */
export function pointSentence(
  point: Sentences,
  state: PointState,
  evidence: readonly Span[],
): string {
  const template =
    state === 'hit' ? point.hit : state === 'contrary' ? (point.wrong ?? point.miss) : point.miss;
  return fillEvidence(template, evidence);
}

/** Puts the learner's words, each once, where `{evidence}` stands. @example 你说了“{evidence}” */
export const fillEvidence = (template: string, evidence: readonly Span[]): string =>
  template.replaceAll('{evidence}', () =>
    [...new Set(evidence.map(({ text }) => text))].join('……'),
  );
