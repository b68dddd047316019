/**
 * What the records say about one knowledge point.
 *
 *   score = Σ credit·weight·0.8^age ÷ Σ weight·0.8^age
 *
 * over the last eight pieces of evidence, `age` 0 for the newest. Recent answers weigh more, so a learner who was
 * wrong last week and is right today moves up, and the other way round. One answer proves little and the same
 * question again proves less: a state above `learning` needs three answers, `mastered` also two different questions
 * or turns. `lacks` says what is missing, so that a page can tell the learner.
 */
import type { Evidence, Progress } from './progress.ts';

export const MASTERY_STATES = ['new', 'learning', 'firming', 'mastered'] as const;
export type MasteryState = (typeof MASTERY_STATES)[number];

export interface Mastery {
  readonly state: MasteryState;
  /** 0–1; null without evidence. */
  readonly score: number | null;
  /** Answers that speak about it. */
  readonly evidence: number;
  /** What keeps it from the next state. */
  readonly lacks: 'lesson' | 'evidence' | 'score' | 'variety' | null;
}

/** The knowledge point and the lesson that teaches it. */
export interface KnowledgePointRef {
  readonly id: string;
  readonly lesson: string;
}

export const RECENT = 8;
export const FADING = 0.8;
export const ENOUGH = 3;
export const FIRMING_AT = 0.6;
export const MASTERED_AT = 0.85;

/** 0–1 over the newest pieces; null without evidence. */
export function weightedScore(evidence: readonly Evidence[]): number | null {
  let sum = 0;
  let weights = 0;
  evidence.slice(-RECENT).forEach((piece, i, recent) => {
    const weight = piece.weight * FADING ** (recent.length - 1 - i);
    sum += piece.credit * weight;
    weights += weight;
  });
  return weights === 0 ? null : sum / weights;
}

export function mastery(progress: Progress, kp: KnowledgePointRef): Mastery {
  const all = progress.evidence.get(kp.id) ?? [];
  const score = weightedScore(all);
  const answer = (state: MasteryState, lacks: Mastery['lacks']): Mastery => ({
    state,
    score,
    evidence: all.length,
    lacks,
  });
  if (score === null) {
    return progress.lessons.has(kp.lesson)
      ? answer('learning', 'evidence')
      : answer('new', 'lesson');
  }
  if (all.length < ENOUGH) return answer('learning', 'evidence');
  if (score < FIRMING_AT) return answer('learning', 'score');
  if (score < MASTERED_AT) return answer('firming', 'score');
  const sources = new Set(all.slice(-RECENT).map((piece) => piece.source));
  return sources.size < 2 ? answer('firming', 'variety') : answer('mastered', null);
}
