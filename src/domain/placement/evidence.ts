/**
 * What the answers so far say about every knowledge point, as log-odds: 0 nothing, above 0 rather known, below 0
 * rather unknown.
 *
 * - A right answer speaks for the knowledge points of its question and for everything before them, by
 *   ln((1 − slip) ÷ guess): right on a calculation says much, right on 判断 little, because half of all guesses are.
 * - A wrong answer speaks against one knowledge point, by ln((1 − guess) ÷ slip), and against everything after it
 *   unless other answers make up for it: then it was a slip. A question about several knowledge points does not say which of them failed: those held to be known by other answers are
 *   cleared first, what lies before another suspect is not accused, and when two remain nobody is.
 * - Partly right counts both ways in its share. “不会” is a wrong answer without a guess in it.
 *
 * So a learner who never slips or guesses is never misjudged: what is known is never accused, and nothing speaks for
 * what is not known (the property in tests/domain/placement).
 */
import type { ItemKind } from '../quiz/schema.ts';
import type { PrerequisiteGraph } from './graph.ts';
import type { PlacementTest } from './placement-test.ts';

/** One question answered. */
export interface PlacementAnswer {
  readonly item: string;
  /** 0–1; null: “不会，跳过”. */
  readonly credit: number | null;
}

/** The chance of a wrong answer to what is known. */
export const SLIP = 0.1;

/** The chance of full marks by guessing. Rough, by kind; what counts is their order. */
export const GUESS: Readonly<Record<ItemKind, number>> = {
  'true-false': 0.5,
  'single-choice': 0.3,
  'multiple-choice': 0.1,
  matching: 0.08,
  classification: 0.08,
  ordering: 0.05,
  'fill-blank': 0.05,
  calculation: 0.02,
  // Never asked here.
  'short-answer': 0.05,
  'chat-reply': 0.05,
  material: 0.05,
};

/** Settled from odds of 5 : 2 on, either way: one right choice is enough, one right 判断 is not. */
export const SETTLED = Math.log(2.5);

export interface Belief {
  readonly odds: number;
  /** Questions answered right that speak for it, and wrong that speak against it. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

export type Stand = 'known' | 'unknown' | 'open';

export const standOf = ({ odds }: Belief): Stand =>
  odds >= SETTLED ? 'known' : odds <= -SETTLED ? 'unknown' : 'open';

export const rightWeight = (kind: ItemKind): number => Math.log((1 - SLIP) / GUESS[kind]);
export const wrongWeight = (kind: ItemKind, gaveUp: boolean): number =>
  Math.log((gaveUp ? 1 : 1 - GUESS[kind]) / SLIP);

/** The chance that all these questions were answered right by guessing. @example two 单选: 0.09 */
export const luckOf = (test: PlacementTest, items: Iterable<string>): number =>
  [...new Set(items)].reduce((luck, id) => {
    const card = test.items.get(id);
    return card === undefined ? luck : luck * GUESS[card.kind];
  }, 1);

interface Draft {
  odds: number;
  readonly right: string[];
  readonly wrong: string[];
}

/** Answers to questions that left the course say nothing. */
export function weigh(
  test: PlacementTest,
  answers: readonly PlacementAnswer[],
): ReadonlyMap<string, Belief> {
  const { graph, items } = test;
  const beliefs = new Map<string, Draft>(
    graph.ids.map((id) => [id, { odds: 0, right: [], wrong: [] }]),
  );
  for (const { item, credit } of answers) {
    const card = items.get(item);
    if (card === undefined || credit === null || credit <= 0) continue;
    for (const kp of below(graph, card.kps)) {
      const belief = beliefs.get(kp);
      if (belief === undefined) continue;
      belief.odds += credit * rightWeight(card.kind);
      if (credit >= 0.5) belief.right.push(item);
    }
  }
  const cleared = new Set([...beliefs].filter(([, { odds }]) => odds >= SETTLED).map(([id]) => id));
  const charges = answers.flatMap(({ item, credit }) => {
    const card = items.get(item);
    if (card === undefined || credit === 1) return [];
    const kp = blame(graph, card.kps, cleared);
    if (kp === null) return [];
    const weight = (1 - (credit ?? 0)) * wrongWeight(card.kind, credit === null);
    return [{ kp, item: (credit ?? 0) < 0.5 ? item : null, weight }];
  });
  const charge = (kp: string, { item, weight }: { item: string | null; weight: number }): void => {
    const belief = beliefs.get(kp);
    if (belief === undefined) return;
    belief.odds -= weight;
    if (item !== null) belief.wrong.push(item);
  };
  for (const each of charges) charge(each.kp, each);
  const convicted = charges.filter(({ kp }) => (beliefs.get(kp)?.odds ?? 0) <= -SETTLED);
  for (const each of convicted) for (const kp of graph.after(each.kp)) charge(kp, each);
  return beliefs;
}

const below = (graph: PrerequisiteGraph, kps: readonly string[]): ReadonlySet<string> =>
  new Set(kps.flatMap((kp) => [kp, ...graph.before(kp)]));

/** The knowledge point a wrong answer speaks against; null when it cannot be told. */
export function blame(
  graph: PrerequisiteGraph,
  kps: readonly string[],
  cleared: ReadonlySet<string>,
): string | null {
  const doubtful = kps.filter((kp) => !cleared.has(kp));
  const suspects = doubtful.length > 0 ? doubtful : kps;
  const last = suspects.filter(
    (kp) => !suspects.some((other) => other !== kp && graph.before(other).has(kp)),
  );
  // In a circle everybody lies before everybody; whoever is accused, all of it is meant.
  if (last.length === 0) return suspects[0] ?? null;
  return last.length === 1 ? (last[0] ?? null) : null;
}
