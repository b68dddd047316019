import { checkEntries, checkNames, checkTargets } from '../../check-entries.ts';
import type { ItemProblem } from '../../kind.ts';
import type { Matching } from './schema.ts';

export function validate({ prompt, key, feedback }: Matching): readonly ItemProblem[] {
  const { left, right } = prompt;
  return [
    ...checkEntries(left, 'prompt.left', 'row'),
    ...checkEntries(right, 'prompt.right', 'entry'),
    ...checkNames(left, key.pairs, 'key.pairs', 'row', 'name its entry on the right'),
    ...checkTargets(key.pairs, right, 'key.pairs', 'entry'),
    ...checkNames(left, feedback.pairs, 'feedback.pairs', 'row', 'say why it goes there'),
    ...(new Set(Object.values(key.pairs)).size === 1
      ? [
          {
            at: 'key.pairs',
            message: 'every row goes with the same entry',
            fix: 'give the rows at least two different entries',
            severity: 'error' as const,
          },
        ]
      : []),
  ];
}
