/** The graph: everything is reached, everything leads to an ending, no learner goes round forever. */
import { waysOf } from '../lines.ts';
import { modelRun } from '../model.ts';
import type { Dialogue, Turn } from '../schema.ts';
import { doubt, mistake, place, type Finding } from '../../shared/finding.ts';
import { explore, type Node } from './explore.ts';

type TurnNode = Node & { kind: 'turn' };

/** Every `next` must exist. */
export function checkFlow(dialogue: Dialogue): Finding[] {
  const { nodes, complete } = explore(dialogue);
  if (!complete)
    return [
      doubt(
        'turns',
        'the conversation has too many situations to check them all',
        'let fewer conditions look at mood and variables',
      ),
    ];
  const turnNodes = nodes.filter((node) => node.kind === 'turn');
  return [
    ...unreached(dialogue, nodes),
    ...deadEnds(dialogue, nodes, turnNodes),
    ...endlessLoops(dialogue, turnNodes),
    ...neverTaken(dialogue, turnNodes),
    ...wordForWord(dialogue, turnNodes),
    ...modelEnds(dialogue),
  ];
}

function unreached({ turns, endings }: Dialogue, nodes: readonly Node[]): Finding[] {
  const reached = new Set(nodes.map(({ id }) => id));
  const find = (list: 'turns' | 'endings', entries: readonly { id: string }[]) =>
    entries.flatMap(({ id }, index) =>
      reached.has(id)
        ? []
        : [
            mistake(
              place(list, index, id),
              `the ${list === 'turns' ? 'turn' : 'ending'} "${id}" is never reached`,
              'lead a branch or option here whose condition can hold, or delete it',
            ),
          ],
    );
  return [...find('turns', turns), ...find('endings', endings)];
}

function deadEnds(
  dialogue: Dialogue,
  nodes: readonly Node[],
  turnNodes: readonly TurnNode[],
): Finding[] {
  const leads = new Set<Node>(nodes.filter((node) => node.kind === 'ending'));
  for (let grew = true; grew;) {
    grew = false;
    for (const node of turnNodes)
      if (!leads.has(node) && node.edges.some(({ way, to }) => way >= 0 && leads.has(to))) {
        leads.add(node);
        grew = true;
      }
  }
  return onePerTurn(
    dialogue,
    turnNodes.filter((node) => !leads.has(node)),
  ).map(({ at, turn }) =>
    mistake(
      at,
      `from the turn "${turn.id}" a situation can come about from which no ending is reached`,
      'give the loop a way out whose condition can still hold, or an unconditional one',
    ),
  );
}

function endlessLoops(dialogue: Dialogue, turnNodes: readonly TurnNode[]): Finding[] {
  const looping = new Set<TurnNode>();
  const safe = new Set<Node>();
  for (const start of turnNodes) {
    const path: Node[] = [];
    let node: Node | undefined = start;
    while (node?.kind === 'turn' && !safe.has(node) && !path.includes(node)) {
      path.push(node);
      node = node.worst?.to;
    }
    if (node?.kind === 'turn' && path.includes(node))
      for (const one of path.slice(path.indexOf(node))) if (one.kind === 'turn') looping.add(one);
    for (const one of path) safe.add(one);
  }
  return onePerTurn(dialogue, [...looping]).map(({ at, turn }) =>
    mistake(
      at,
      `a learner who always gives the worst answer comes back to "${turn.id}" forever`,
      turn.kind !== 'choice'
        ? 'let the last branch lead on, and come back only in a branch with `when: { visits: { below: 1 } }`'
        : 'let the worst option lead on, or offer it only with `when: { visits: { below: 1 } }`',
    ),
  );
}

function neverTaken({ turns }: Dialogue, turnNodes: readonly TurnNode[]): Finding[] {
  return turns.flatMap((turn, index) => {
    const nodes = turnNodes.filter(({ id }) => id === turn.id);
    if (nodes.length === 0) return [];
    const taken = new Set(nodes.flatMap(({ edges }) => edges.map(({ way }) => way)));
    const list = turn.kind === 'choice' ? 'options' : 'branches';
    return waysOf(turn).flatMap((_, way) =>
      taken.has(way)
        ? []
        : [
            doubt(
              `${place('turns', index, turn.id)}.${list}[${way}]`,
              'is never taken: its condition never holds, or an earlier branch always takes it first',
              'put the stricter branch first, or mend the condition',
            ),
          ],
    );
  });
}

function wordForWord(dialogue: Dialogue, turnNodes: readonly TurnNode[]): Finding[] {
  return dialogue.turns.flatMap((turn, index) => {
    const again = turnNodes.filter(({ id }) => id === turn.id).some((node) => comesBack(node));
    const varies = turn.customer.some(({ when }) => when !== undefined);
    return again && !varies
      ? [
          doubt(
            `${place('turns', index, turn.id)}.customer`,
            'the turn can come twice, and the customer repeats every line word for word',
            'give the first and later times their own lines with `when: { visits: … }`',
          ),
        ]
      : [];
  });
}

function comesBack(start: TurnNode): boolean {
  const open: Node[] = start.edges.map(({ to }) => to);
  const seen = new Set<Node>();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.id === start.id) return true;
    if (seen.has(node) || node.kind !== 'turn') continue;
    seen.add(node);
    open.push(...node.edges.map(({ to }) => to));
  }
  return false;
}

function modelEnds(dialogue: Dialogue): Finding[] {
  const { ending: id } = modelRun(dialogue, 'model');
  const ending = dialogue.endings.find((one) => one.id === id);
  return ending?.outcome === 'good'
    ? []
    : [
        mistake(
          'turns',
          `the model conversation (best options, full hits) ends at "${id ?? ''}", which is not good`,
          'let the best answers lead to an ending with outcome: good',
        ),
      ];
}

/** Situations of the same turn are one finding. */
function onePerTurn({ turns }: Dialogue, nodes: readonly TurnNode[]): { at: string; turn: Turn }[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return turns.flatMap((turn, index) =>
    ids.has(turn.id) ? [{ at: place('turns', index, turn.id), turn }] : [],
  );
}
