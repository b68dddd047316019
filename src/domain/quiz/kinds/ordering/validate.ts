import { checkEntries, checkNames } from '../../check-entries.ts';
import type { ItemProblem } from '../../kind.ts';
import { stepsBefore } from './order.ts';
import type { Ordering } from './schema.ts';

export function validate(item: Ordering): readonly ItemProblem[] {
  const { prompt, key, feedback } = item;
  const { steps } = prompt;
  const ids = steps.map(({ id }) => id);
  const problems: ItemProblem[] = [
    ...checkEntries(steps, 'prompt.steps', 'step'),
    ...checkNames(steps, feedback.steps, 'feedback.steps', 'step', 'say why it stands there'),
  ];
  const error = (at: string, message: string, fix: string): void => {
    problems.push({ at, message, fix, severity: 'error' });
  };
  const checkStep = (id: string, at: string): void => {
    if (!ids.includes(id)) error(at, `there is no step "${id}"`, `use one of ${ids.join(', ')}`);
  };

  if ('order' in key) {
    key.order.forEach((id, index) => {
      checkStep(id, `key.order[${index}]`);
      if (key.order.indexOf(id) !== index) {
        error(`key.order[${index}]`, `step "${id}" stands twice`, 'name every step once');
      }
    });
    for (const id of ids) {
      if (!key.order.includes(id)) {
        error('key.order', `step "${id}" is missing`, 'name every step once');
      }
    }
    return problems;
  }

  for (const [id, others] of Object.entries(key.after)) {
    checkStep(id, `key.after.${id}`);
    others.forEach((other, index) => {
      const at = `key.after.${id}[${index}]`;
      checkStep(other, at);
      if (others.indexOf(other) !== index) {
        error(at, `"${other}" stands twice`, 'name it once');
      }
    });
  }
  if (Object.keys(key.after).length === 0) {
    error('key.after', 'every order is right', 'say of some steps what must come before them');
  }
  for (const [id, before] of stepsBefore(item)) {
    if (before.has(id)) {
      error(`key.after.${id}`, `"${id}" must come before itself`, 'break the circle');
    }
  }
  return problems;
}
