/** What the author says about one answer: the rubric's sentences, filled with the learner's own words. */
import type { CapReason, PointState, Span } from '../reply/judgement.ts';
import { reproofsOf, type Saying } from '../reply/reproof.ts';
import { fillEvidence, pointSentence } from '../reply/sentences.ts';
import { turnNamed } from './advance.ts';
import { pointsOf } from './points.ts';
import type { Dialogue } from './schema.ts';
import { isBreach } from './desk.ts';
import type { Answer, AnswerBreach } from './state.ts';

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
  /** The acts that did it; null for a point of the rubric. */
  readonly acts: readonly number[] | null;
}

/** A forbidden word, an act that must not be done here, a promise beyond what the shop allows, a tone. */
export interface ForbiddenFeedback {
  readonly kind: 'words' | 'act' | 'promise' | 'tone';
  readonly id: string;
  /** Null for words of the course's own list, whose sentences the caller knows. */
  readonly label: string | null;
  readonly say: string | null;
  readonly evidence: readonly Span[];
  readonly penalty: number;
  readonly rule: string | null;
  readonly acts: readonly number[];
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
  /** What acts went beyond the agent's authority. */
  readonly breaches: readonly AnswerBreach[];
  /** What the customer felt. */
  readonly felt: string;
}

/**
 * Feedback on one answer.
 * @param always the course's own sentences (`sayingsOf` the library): forbidden words, tone, what the shop allows
 */
export function feedbackOn(
  dialogue: Dialogue,
  answer: Answer,
  always: readonly Saying[] = [],
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
      breaches: answer.breaches,
      felt: option?.felt ?? '',
    };
  }
  const named = pointsOf(turn);
  const label = (id: string) => named.find((point) => point.id === id)?.label ?? id;
  const words = turn.kind === 'typed' ? turn.rubric.forbid : [];
  const forbids = [...always, ...dialogue.forbid, ...words, ...(turn.wrongActs ?? [])];
  return {
    score: answer.score,
    option: null,
    points: (answer.judgement?.points ?? []).flatMap((judged): PointFeedback[] => {
      const point = named.find((one) => one.id === judged.id);
      if (point === undefined) return [];
      const { id, state, evidence, worth, earned, acts = null } = judged;
      const { label: title, essential } = point;
      const say = pointSentence(point, state, evidence);
      return [{ id, label: title, state, say, evidence, essential, worth, earned, acts }];
    }),
    forbidden: reproofsOf(answer.judgement).flatMap((reproof): ForbiddenFeedback[] => {
      const { id, evidence, penalty, rule = null, acts = [] } = reproof;
      if (isBreach(id)) return [];
      const kind =
        'policy' in reproof
          ? 'promise'
          : acts.length > 0
            ? 'act'
            : answer.judgement?.tone.some((tone) => tone.id === id)
              ? 'tone'
              : 'words';
      const forbid = forbids.find((one) => one.id === id);
      const say = forbid === undefined ? null : fillEvidence(forbid.say, evidence);
      return [{ kind, id, label: forbid?.label ?? null, say, evidence, penalty, rule, acts }];
    }),
    order: (answer.judgement?.order ?? []).map(({ before, after, penalty }) => ({
      before: label(before),
      after: label(after),
      penalty,
    })),
    cap: answer.judgement?.cap?.reason ?? null,
    breaches: answer.breaches,
    felt:
      answer.branch === -1
        ? ((turn.kind === 'typed' ? turn.retry?.felt : undefined) ?? '')
        : (turn.branches[answer.branch]?.felt ?? ''),
  };
}
