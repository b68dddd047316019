/** What the author says about one answer: the rubric's sentences, filled with the learner's own words. */
import type { CapReason, PointState, Span } from '../reply/judgement.ts';
import type { Forbid } from '../reply/schema.ts';
import { fillEvidence, pointSentence } from '../reply/sentences.ts';
import { turnNamed } from './advance.ts';
import type { Dialogue } from './schema.ts';
import type { Answer } from './state.ts';

export interface PointFeedback {
  readonly id: string;
  readonly label: string;
  readonly state: PointState;
  readonly say: string;
  readonly evidence: readonly Span[];
  readonly essential: boolean;
  /** Shares of 100. */
  readonly worth: number;
  readonly earned: number;
}

export interface ForbiddenFeedback {
  readonly id: string;
  /** Null for words of the course's own list, whose sentences the caller knows. */
  readonly label: string | null;
  readonly say: string | null;
  readonly evidence: readonly Span[];
  readonly penalty: number;
  readonly rule: string | null;
}

export interface AnswerFeedback {
  readonly score: number;
  /** The option's feedback; null for a typed reply. */
  readonly option: string | null;
  readonly points: readonly PointFeedback[];
  readonly forbidden: readonly ForbiddenFeedback[];
  /** Labels of two points that stand the wrong way round. */
  readonly order: readonly { before: string; after: string; penalty: number }[];
  readonly cap: CapReason | null;
  /** What the customer felt. */
  readonly felt: string;
}

/**
 * Feedback on one answer.
 * @param always the course's own forbidden words (`concepts.yaml`), to name them
 */
export function feedbackOn(
  dialogue: Dialogue,
  answer: Answer,
  always: readonly Forbid[] = [],
): AnswerFeedback {
  const turn = turnNamed(dialogue, answer.turn);
  if (turn.kind === 'choice') {
    const option = turn.options[answer.branch];
    return {
      score: answer.score,
      option: option?.feedback ?? null,
      points: [],
      forbidden: [],
      order: [],
      cap: null,
      felt: option?.felt ?? '',
    };
  }
  const { rubric, branches } = turn;
  const label = (id: string) => rubric.points.find((point) => point.id === id)?.label ?? id;
  const forbids = [...always, ...dialogue.forbid, ...rubric.forbid];
  return {
    score: answer.score,
    option: null,
    points: (answer.judgement?.points ?? []).flatMap((judged): PointFeedback[] => {
      const point = rubric.points.find((one) => one.id === judged.id);
      if (point === undefined) return [];
      const { id, state, evidence, worth, earned } = judged;
      const say = pointSentence(point, state, evidence);
      return [
        { id, label: point.label, state, say, evidence, essential: point.essential, worth, earned },
      ];
    }),
    forbidden: (answer.judgement?.forbidden ?? []).map(({ id, evidence, penalty, rule }) => {
      const forbid = forbids.find((one) => one.id === id);
      return {
        id,
        label: forbid?.label ?? null,
        say: forbid === undefined ? null : fillEvidence(forbid.say, evidence),
        evidence,
        penalty,
        rule: rule ?? null,
      };
    }),
    order: (answer.judgement?.order ?? []).map(({ before, after, penalty }) => ({
      before: label(before),
      after: label(after),
      penalty,
    })),
    cap: answer.judgement?.cap?.reason ?? null,
    felt: branches[answer.branch]?.felt ?? '',
  };
}
