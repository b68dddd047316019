/** The material and the ids of the questions; the questions themselves are checked as items (validate.ts above). */
import type { ItemProblem } from '../../kind.ts';
import type { Material } from './schema.ts';

export function validate({ prompt, questions, id: own }: Material): readonly ItemProblem[] {
  const problems: ItemProblem[] = [];
  const error = (at: string, message: string, fix: string): void => {
    problems.push({ at, message, fix, severity: 'error' });
  };
  const ids = questions.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (id === own || ids.indexOf(id) !== index) {
      error(`questions[${index}].id`, `"${id}" stands twice`, 'give every question its own id');
    }
  });
  prompt.material.forEach((block, index) => {
    const at = `prompt.material[${index}]`;
    if (block.kind !== 'table') return;
    block.rows.forEach((row, number) => {
      if (row.length !== block.head.length) {
        const message = `has ${row.length} cells, the head has ${block.head.length}`;
        error(`${at}.rows[${number}]`, message, 'write one cell for every column');
      }
    });
  });
  return problems;
}
