import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import { marked, UNANSWERED, type Mark } from '../../outcome.ts';
import type { TrueFalse } from './schema.ts';

const idOf = (value: boolean): 'true' | 'false' => (value ? 'true' : 'false');

export function grade(item: TrueFalse, response: ResponseOf<'true-false'>): Mark {
  const { value } = response;
  if (value === null) return UNANSWERED;
  const right = value === item.key.value;
  const at = idOf(value);
  return marked(right ? 1 : 0, [{ code: 'value', at, right, say: item.feedback[at] }]);
}

export const solution = (item: TrueFalse): Solution => ({
  right: [{ at: idOf(item.key.value), text: item.key.value ? '对' : '错' }],
  remarks: (['true', 'false'] as const).map((at) => ({ at, say: item.feedback[at] })),
  ...explained(item),
  response: { kind: 'true-false', value: item.key.value },
});
