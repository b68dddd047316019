import { checkEntries, checkNames, checkTargets } from '../../check-entries.ts';
import type { ItemProblem } from '../../kind.ts';
import type { Classification } from './schema.ts';

export function validate({ prompt, key, feedback }: Classification): readonly ItemProblem[] {
  const { groups, things } = prompt;
  const used = new Set(Object.values(key.groups));
  return [
    ...checkEntries(groups, 'prompt.groups', 'group'),
    ...checkEntries(things, 'prompt.things', 'thing'),
    ...checkNames(things, key.groups, 'key.groups', 'thing', 'name its group'),
    ...checkTargets(key.groups, groups, 'key.groups', 'group'),
    ...checkNames(things, feedback.things, 'feedback.things', 'thing', 'say why it belongs there'),
    ...groups
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => ({
        at: 'key.groups',
        message: `group "${id}" stays empty`,
        fix: 'add a thing that belongs there, or leave the group out',
        severity: 'warning' as const,
      })),
  ];
}
