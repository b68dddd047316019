import type { ItemProblem } from '../../kind.ts';
import { isSameText } from '../../reading/text.ts';
import type { TrueFalse } from './schema.ts';

export function validate(item: TrueFalse): readonly ItemProblem[] {
  const problems: ItemProblem[] = [];
  if (isSameText(item.feedback.true, item.feedback.false)) {
    problems.push({
      at: 'feedback.false',
      message: 'says the same as feedback.true',
      fix: 'say to each answer why it is right or wrong',
      severity: 'error',
    });
  }
  if (/[？?]\s*$/.test(item.prompt.stem)) {
    problems.push({
      at: 'prompt.stem',
      message: `"${item.prompt.stem.slice(-12)}" asks a question`,
      fix: 'write a statement that is right or wrong',
      severity: 'error',
    });
  }
  return problems;
}
