/** Ids are unique and everything referred to exists. */
import { waysOf } from '../lines.ts';
import { pointsOf } from '../points.ts';
import type { ActTurn, Dialogue, TypedTurn } from '../schema.ts';
import { checkPointNames } from '../../reply/check.ts';
import { mistake, place, unique, type Finding } from '../../shared/finding.ts';

export function checkNames(dialogue: Dialogue): Finding[] {
  const { turns, endings } = dialogue;
  const places = [...turns, ...endings].map(({ id }) => id);
  return [
    ...unique('turns', 'turn or ending', places),
    ...unique(
      'forbid',
      'forbid',
      dialogue.forbid.map(({ id }) => id),
    ),
    ...start(dialogue),
    ...turns.flatMap((turn, index) => {
      const at = place('turns', index, turn.id);
      const list = turn.kind === 'choice' ? 'options' : 'branches';
      const ways = waysOf(turn);
      const leads = (where: string, next: string | undefined): Finding[] =>
        next === undefined || places.includes(next)
          ? []
          : [
              mistake(
                `${where}.next`,
                `there is no turn or ending "${next}"`,
                `write one of: ${places.join(', ')}`,
              ),
            ];
      const timers = turn.timers ?? [];
      const nexts = [
        ...ways.flatMap(({ next }, way) => leads(`${at}.${list}[${way}]`, next)),
        ...timers.flatMap(({ id, next }, nth) => leads(place(`${at}.timers`, nth, id), next)),
        ...unique(
          `${at}.timers`,
          'timer',
          timers.map(({ id }) => id),
        ),
      ];
      return turn.kind === 'choice'
        ? [
            ...nexts,
            ...unique(
              `${at}.options`,
              'option',
              turn.options.map(({ id }) => id),
            ),
          ]
        : [...nexts, ...pointNames(turn, at, dialogue)];
    }),
  ];
}

function start({ start: id, turns }: Dialogue): Finding[] {
  if (turns.some((turn) => turn.id === id)) return [];
  const ids = turns.map((turn) => turn.id).join(', ');
  return [mistake('start', `there is no turn "${id}"`, `write one of: ${ids}`)];
}

function pointNames(turn: TypedTurn | ActTurn, at: string, dialogue: Dialogue): Finding[] {
  const forbid = turn.kind === 'typed' ? turn.rubric.forbid : [];
  const ids = pointsOf(turn).map(({ id }) => id);
  const known = (where: string, names: readonly string[] | undefined) =>
    checkPointNames(names ?? [], ids, where);
  return [
    ...unique(`${at}.acts`, 'point', ids),
    ...unique(
      `${at}.rubric.forbid`,
      'forbid',
      [...dialogue.forbid, ...forbid, ...(turn.wrongActs ?? [])].map(({ id }) => id),
    ),
    ...turn.branches.flatMap(({ hit, missed }, index) => [
      ...known(`${at}.branches[${index}].hit`, hit),
      ...known(`${at}.branches[${index}].missed`, missed),
    ]),
  ];
}
