/** Author's checks of 简答 and 对话回复 that need no lexicon: the rubric's ids, order and sentences. */
import type { Rubric } from '../reply/schema.ts';
import type { ItemProblem } from './kind.ts';

const PLACEHOLDER = '{evidence}';

export function checkWritten(rubric: Rubric): readonly ItemProblem[] {
  const problems: ItemProblem[] = [];
  const add = (
    severity: ItemProblem['severity'],
    at: string,
    message: string,
    fix: string,
  ): void => {
    problems.push({ at, message, fix, severity });
  };
  const ids = rubric.points.map(({ id }) => id);
  rubric.points.forEach((point, index) => {
    const at = `key.rubric.points[${index}]`;
    if (ids.indexOf(point.id) !== index) {
      add('error', `${at}.id`, `point "${point.id}" stands twice`, 'give every point its own id');
    }
    if (point.miss.includes(PLACEHOLDER)) {
      add(
        'error',
        `${at}.miss`,
        'a missed point has no evidence to quote',
        `leave ${PLACEHOLDER} out; use \`wrong\` to quote a contrary form`,
      );
    }
  });
  if (!rubric.points.some(({ essential }) => essential)) {
    add(
      'warning',
      'key.rubric.points',
      'no point is essential, so politeness alone may pass',
      'mark the point without which the reply is no answer with `essential: true`',
    );
  }
  rubric.order.forEach((id, index) => {
    const at = `key.rubric.order[${index}]`;
    if (!ids.includes(id)) {
      add('error', at, `there is no point "${id}"`, `use one of ${ids.join(', ')}`);
    }
    if (rubric.order.indexOf(id) !== index) {
      add('error', at, `point "${id}" stands twice`, 'name it once');
    }
  });
  const forbidden = rubric.forbid.map(({ id }) => id);
  forbidden.forEach((id, index) => {
    if (forbidden.indexOf(id) !== index) {
      add(
        'error',
        `key.rubric.forbid[${index}].id`,
        `"${id}" stands twice`,
        'give each its own id',
      );
    }
  });
  return problems;
}
