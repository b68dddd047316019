/**
 * Every situation a conversation can come into. A situation is a turn with the mood, the variables and the visits, as
 * far as any condition looks at them; from it lead the options on offer and the branches some reply could take.
 * Which reply a learner types is unknown, so a branch counts as possible unless an earlier one always takes it first.
 */
import { asksNoLessThan } from '../branch.ts';
import { clampMood, holds, own, setVariables } from '../condition.ts';
import { waysOf } from '../lines.ts';
import type { ChoiceOption, Condition, Dialogue, Turn, TypedBranch } from '../schema.ts';
import type { Value } from '../state.ts';

export interface Edge {
  /** Index of the option or branch in its turn; −1: a timer leads here. */
  readonly way: number;
  readonly to: Node;
}

export type Node =
  | { readonly kind: 'ending'; readonly id: string }
  | {
      readonly kind: 'turn';
      readonly id: string;
      readonly edges: Edge[];
      /** The edge a learner takes who always gives the worst answer. */
      worst: Edge | null;
    };

export interface Exploration {
  readonly nodes: readonly Node[];
  /** False when there were too many situations to see them all. */
  readonly complete: boolean;
}

const MAX_SITUATIONS = 20_000;
/** Variables are followed this far from 0. */
const MAX_COUNT = 1000;

/** All situations reachable from the start. Every `next` must exist. */
export function explore(dialogue: Dialogue): Exploration {
  const watched = watch(dialogue);
  const seen = new Map<string, Node>();
  const open: { node: Node & { kind: 'turn' }; mind: Mind; turn: Turn }[] = [];

  const visit = (id: string, mind: Mind): Node => {
    const turn = dialogue.turns.find((one) => one.id === id);
    const key = turn === undefined ? id : JSON.stringify([id, mind]);
    const known = seen.get(key);
    if (known !== undefined) return known;
    const node: Node =
      turn === undefined ? { kind: 'ending', id } : { kind: 'turn', id, edges: [], worst: null };
    seen.set(key, node);
    if (turn !== undefined && node.kind === 'turn') open.push({ node, mind, turn });
    return node;
  };

  visit(dialogue.start, watched.simplify(dialogue.mood, dialogue.variables, {}));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.size > MAX_SITUATIONS) return { nodes: [...seen.values()], complete: false };
    const { node, mind, turn } = next;
    for (const { way, index } of possible(turn, mind)) {
      const visits = { ...mind.visits, [turn.id]: (own(mind.visits, turn.id) ?? 0) + 1 };
      const after = watched.simplify(
        clampMood(mind.mood + way.mood),
        setVariables(mind.variables, way.set),
        visits,
      );
      node.edges.push({ way: index, to: visit(way.next, after) });
    }
    node.worst = worstEdge(turn, node.edges);
    for (const { next: to, mood, set } of turn.timers ?? []) {
      if (to === undefined) continue;
      const after = watched.simplify(
        clampMood(mind.mood + mood),
        setVariables(mind.variables, set),
        mind.visits,
      );
      node.edges.push({ way: -1, to: visit(to, after) });
    }
  }
  return { nodes: [...seen.values()], complete: true };
}

interface Mind {
  readonly mood: number;
  readonly variables: Readonly<Record<string, Value>>;
  readonly visits: Readonly<Record<string, number>>;
}

type Way = ChoiceOption | TypedBranch;

function possible(turn: Turn, mind: Mind): { way: Way; index: number }[] {
  const situation = { ...mind, visits: own(mind.visits, turn.id) ?? 0 };
  const ways = waysOf(turn)
    .map((way, index) => ({ way, index }))
    .filter(({ way }) => holds(way.when, situation));
  if (turn.kind === 'choice') return ways;
  const branches = turn.branches;
  const kept = ways.filter(
    ({ index }, nth) =>
      !ways.slice(0, nth).some((earlier) => {
        const [branch, other] = [branches[index], branches[earlier.index]];
        return branch !== undefined && other !== undefined && asksNoLessThan(branch, other);
      }),
  );
  const last = branches.at(-1);
  return kept.length > 0 || last === undefined ? kept : [{ way: last, index: branches.length - 1 }];
}

function worstEdge(turn: Turn, edges: readonly Edge[]): Edge | null {
  if (turn.kind !== 'choice') return edges.at(-1) ?? null;
  const score = (edge: Edge) => turn.options[edge.way]?.score ?? 0;
  return edges.reduce<Edge | null>(
    (worst, edge) => (worst === null || score(edge) < score(worst) ? edge : worst),
    null,
  );
}

/** What conditions of options and branches look at; the rest does not decide where a conversation goes. */
export function watch(dialogue: Dialogue) {
  const conditions = dialogue.turns.flatMap((turn) =>
    waysOf(turn).flatMap(({ when }) => (when === undefined ? [] : [{ turn: turn.id, when }])),
  );
  const seesMood = conditions.some(({ when }) => when.mood !== undefined);
  const names = new Set(conditions.flatMap(({ when }) => when.variable?.name ?? []));
  const limits = new Map<string, number>();
  for (const { turn, when } of conditions) {
    const limit = visitLimit(when);
    if (limit > 0) limits.set(turn, Math.max(limits.get(turn) ?? 0, limit));
  }
  return {
    simplify: (
      mood: number,
      variables: Readonly<Record<string, Value>>,
      visits: Readonly<Record<string, number>>,
    ): Mind => ({
      mood: seesMood ? mood : dialogue.mood,
      variables: Object.fromEntries(
        [...names].flatMap((name) => {
          const value = own(variables, name);
          return value === undefined ? [] : [[name, bounded(value)]];
        }),
      ),
      visits: Object.fromEntries(
        [...limits].map(([turn, limit]) => [turn, Math.min(own(visits, turn) ?? 0, limit)]),
      ),
    }),
  };
}

const visitLimit = ({ visits }: Condition): number =>
  Math.max(visits?.atLeast ?? 0, visits?.below ?? 0);

const bounded = (value: Value): Value =>
  typeof value === 'number' ? Math.min(MAX_COUNT, Math.max(-MAX_COUNT, value)) : value;
