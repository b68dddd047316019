/** 自选顾客: a shift over dialogues the learner chose. It stands in no file, so a replay carries it whole. */
import type { Dialogue } from '../dialogue/schema.ts';
import { fail, ok, type Result } from '../shared/result.ts';
import { canBuy, isOfPracticeShop, MOST_CUSTOMERS } from './fit.ts';
import type { Arrival, Scenario } from './schema.ts';

/** Seconds between two customers, and how much the seed adds. */
const GAP = 45;
const WITHIN = 20;
/** One's own shift may be one customer: to learn the desk. */
const LEAST = 1;

/** Why a choice makes no shift. `dialogues`: ids that are one customer. */
export type OwnProblem =
  | { readonly reason: 'too-few' | 'too-many'; readonly count: number; readonly limit: number }
  | { readonly reason: 'same-customer'; readonly dialogues: readonly string[] }
  | { readonly reason: 'other-shop'; readonly dialogue: string };

export interface OwnChoice {
  readonly dialogues: readonly Dialogue[];
  /** Null: as most of the dialogues. */
  readonly role: Scenario['role'] | null;
  /** The shop's time at the beginning: "2026-11-11 20:00". */
  readonly from: string;
  /** Said by the customers while they wait. */
  readonly nudges: readonly string[];
  readonly title: string;
  readonly summary: string;
  readonly brief: readonly string[];
}

/** A scenario in the order chosen, or the first reason against it. */
export function ownScenario(choice: OwnChoice): Result<Scenario, OwnProblem> {
  const { dialogues } = choice;
  const problem = problemOf(dialogues);
  if (problem !== null) return fail(problem);
  const count = dialogues.length;
  const role = choice.role ?? roleOf(dialogues);
  const conversion = role === 'presale' && dialogues.some(canBuy) ? { conversion: 0.6 } : {};
  return ok({
    id: 'own',
    rev: 1,
    title: choice.title,
    kind: 'own',
    role,
    summary: choice.summary,
    brief: [...choice.brief],
    minutes: Math.ceil((count * GAP) / 60) + 3 * Math.ceil(count / 2),
    from: choice.from,
    kps: [],
    concurrency: { start: Math.min(2, count), most: Math.min(5, count), every: 60 },
    customers: dialogues.map(({ id }, index): Arrival => ({
      dialogue: id,
      at: index * GAP,
      within: WITHIN,
      patience: { every: 60, mood: -8, nudges: [...choice.nudges].slice(0, 4), leaves: 300 },
    })),
    interruptions: [],
    targets: {
      firstResponse: 10,
      averageResponse: 16,
      threeMinuteRate: 0.9,
      reception: count,
      ...conversion,
    },
  });
}

function problemOf(dialogues: readonly Dialogue[]): OwnProblem | null {
  const count = dialogues.length;
  if (count < LEAST) return { reason: 'too-few', count, limit: LEAST };
  if (count > MOST_CUSTOMERS) return { reason: 'too-many', count, limit: MOST_CUSTOMERS };
  const foreign = dialogues.find((dialogue) => !isOfPracticeShop(dialogue));
  if (foreign !== undefined) return { reason: 'other-shop', dialogue: foreign.id };
  for (const { customer } of dialogues) {
    const same = dialogues.filter((other) => other.customer === customer);
    if (same.length > 1) return { reason: 'same-customer', dialogues: same.map(({ id }) => id) };
  }
  return null;
}

/** What most of them are; 售中 counts for either side, a tie is 售前. */
function roleOf(dialogues: readonly Dialogue[]): Scenario['role'] {
  const count = (role: Dialogue['role']): number =>
    dialogues.filter((dialogue) => dialogue.role === role).length;
  return count('aftersale') > count('presale') ? 'aftersale' : 'presale';
}
