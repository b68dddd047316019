/**
 * A dialogue as a graph to look at: turns and endings, and the ways between them. Ways that lead from one place to the same other are
 * one edge; what each asks for is kept as data, the words are the page's.
 */
import { explore } from '../check/explore.ts';
import type { Condition, Dialogue, Ending, Turn } from '../schema.ts';

export type GraphNode =
  | {
      readonly kind: Turn['kind'];
      readonly id: string;
      /** Some conversation comes here. */
      readonly reachable: boolean;
      readonly goal: string;
      /** What is counted at the turn: options of a choice, points of the others. */
      readonly count: number;
      /** Acts asked for at the desk. */
      readonly acts: number;
    }
  | {
      readonly kind: 'ending';
      readonly id: string;
      readonly reachable: boolean;
      readonly outcome: Ending['outcome'];
      readonly title: string;
    };

/** One way on: an option, a branch with what it asks for, a timer that leaves the turn, the customer asking again. */
export type Way =
  | {
      readonly kind: 'option';
      readonly text: string;
      readonly score: number;
      readonly when: Condition | null;
    }
  | {
      readonly kind: 'branch';
      readonly atLeast: number | null;
      /** Labels of points, not ids. */
      readonly hit: readonly string[];
      readonly missed: readonly string[];
      readonly forbidden: boolean | null;
      readonly when: Condition | null;
    }
  | { readonly kind: 'timer'; readonly after: number }
  | { readonly kind: 'retry'; readonly most: number };

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly ways: readonly Way[];
}

export interface DialogueGraph {
  readonly start: string;
  /** Turns, then endings, as in the file. */
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Every `next` of the dialogue must exist. */
export function graphOf(dialogue: Dialogue): DialogueGraph {
  const reached = new Set(explore(dialogue).nodes.map(({ id }) => id));
  const edges = new Map<string, { from: string; to: string; ways: Way[] }>();
  for (const turn of dialogue.turns)
    for (const { to, way } of waysFrom(turn)) {
      const key = JSON.stringify([turn.id, to]);
      const edge = edges.get(key) ?? { from: turn.id, to, ways: [] };
      edge.ways.push(way);
      edges.set(key, edge);
    }
  return {
    start: dialogue.start,
    nodes: [
      ...dialogue.turns.map((turn): GraphNode => {
        const { kind, id, goal } = turn;
        return { kind, id, goal, reachable: reached.has(id), ...counts(turn) };
      }),
      ...dialogue.endings.map(({ id, outcome, title }): GraphNode => ({
        kind: 'ending',
        id,
        outcome,
        title,
        reachable: reached.has(id),
      })),
    ],
    edges: [...edges.values()],
  };
}

function counts(turn: Turn): { count: number; acts: number } {
  const acts = turn.kind === 'choice' ? 0 : (turn.acts?.length ?? 0);
  if (turn.kind === 'choice') return { count: turn.options.length, acts };
  return { count: (turn.kind === 'typed' ? turn.rubric.points.length : 0) + acts, acts };
}

function waysFrom(turn: Turn): { to: string; way: Way }[] {
  const timers = (turn.timers ?? []).flatMap(({ after, next }) =>
    next === undefined ? [] : [{ to: next, way: { kind: 'timer', after } as const }],
  );
  if (turn.kind === 'choice')
    return [
      ...turn.options.map(({ text, score, when, next }) => ({
        to: next,
        way: { kind: 'option', text, score, when: when ?? null } as const,
      })),
      ...timers,
    ];
  const points = [...(turn.kind === 'typed' ? turn.rubric.points : []), ...(turn.acts ?? [])];
  const labels = (ids: readonly string[] | undefined) =>
    (ids ?? []).map((id) => points.find((point) => point.id === id)?.label ?? id);
  return [
    ...turn.branches.map(({ atLeast, hit, missed, forbidden, when, next }) => ({
      to: next,
      way: {
        kind: 'branch',
        atLeast: atLeast ?? null,
        hit: labels(hit),
        missed: labels(missed),
        forbidden: forbidden ?? null,
        when: when ?? null,
      } as const,
    })),
    ...(turn.kind === 'typed' && turn.retry !== undefined
      ? [{ to: turn.id, way: { kind: 'retry', most: turn.retry.most } as const }]
      : []),
    ...timers,
  ];
}
