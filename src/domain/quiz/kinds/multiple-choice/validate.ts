import { checkOptions } from '../../choice.ts';
import type { ItemProblem } from '../../kind.ts';
import type { MultipleChoice } from './schema.ts';

export function validate(item: MultipleChoice): readonly ItemProblem[] {
  const { prompt, key, feedback } = item;
  const problems = [...checkOptions(prompt.options, key.options, 'key.options', feedback.options)];
  const size = new Set(key.options).size;
  if (size === 1 || size >= prompt.options.length) {
    problems.push({
      at: 'key.options',
      message: size === 1 ? 'only one option is right' : 'every option is right',
      fix: size === 1 ? 'make it a single-choice item or add a right option' : 'add a wrong option',
      severity: 'warning',
    });
  }
  return problems;
}
