/**
 * The desk as a conversation needs it: something that does acts and judges them, and stands by a clock. The engine gets it as an argument and
 * never imports it, so that a page with a dialogue without acts does not load any of it (`needsDesk`).
 */
import type { DeskAct } from '../desk/act.ts';
import type { DeskShop } from '../desk/desk-shop.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import type { Extra } from '../reply/judgement.ts';
import type { Result } from '../shared/result.ts';
import type { Dialogue, Turn } from './schema.ts';
import type { takeAside, takeBeside } from './beside.ts';
import type { AnswerBreach, DialogueState, StepError } from './state.ts';

export interface Desk {
  /** The shop as it stands in this conversation now: its orders, everything done. */
  readonly shopAt: (dialogue: Dialogue, state: DialogueState) => DeskShop;
  /** Does the acts one after the other and judges them against what the turn asks. */
  readonly judge: (
    dialogue: Dialogue,
    lexicon: Lexicon,
    state: DialogueState,
    turn: Turn,
    acts: readonly DeskAct[],
  ) => Result<ActsJudgement, StepError>;
  /** Acts beside an answer, and what a clock brings (beside.ts). */
  readonly aside: typeof takeAside;
  readonly beside: typeof takeBeside;
}

export interface ActsJudgement {
  readonly extra: Extra;
  readonly breaches: readonly AnswerBreach[];
}

/** True when an answer to the turn cannot be marked without a desk. */
export const needsActs = (turn: Turn): boolean =>
  turn.kind === 'act' ||
  (turn.kind === 'typed' && (turn.acts !== undefined || turn.wrongActs !== undefined));

/** True when a conversation cannot be held without a desk. */
export const needsDesk = ({ turns }: Dialogue): boolean => turns.some(needsActs);

/** Breaches of authority stand among the forbidden things of a judgement under such ids: they cost and branch like them. */
export const breachId = (code: string): string => `breach:${code}`;
export const isBreach = (id: string): boolean => id.startsWith('breach:');
