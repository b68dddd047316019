import { creditBy } from '../../credit.ts';
import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import { invalid, marked, UNANSWERED, type Mark, type Note } from '../../outcome.ts';
import type { MultipleChoice } from './schema.ts';

export function grade(item: MultipleChoice, response: ResponseOf<'multiple-choice'>): Mark {
  const chosen = new Set(response.options);
  if (chosen.size === 0) return UNANSWERED;
  const ids = new Set(item.prompt.options.map((option) => option.id));
  const foreign = [...chosen].filter((id) => !ids.has(id));
  if (foreign.length > 0) {
    return invalid(...foreign.map((at) => ({ code: 'foreign', at }) as const));
  }

  const key = new Set(item.key.options);
  const notes = item.prompt.options.flatMap(({ id }): Note[] => {
    const say = item.feedback.options[id];
    const about = { at: id, ...(say === undefined ? {} : { say }) };
    if (chosen.has(id)) return [{ code: 'option', right: key.has(id), ...about }];
    return key.has(id) ? [{ code: 'missed', right: false, ...about }] : [];
  });
  const right = [...chosen].filter((id) => key.has(id)).length;
  const wrong = chosen.size - right;
  const count = { right, wrong, missed: key.size - right, spared: ids.size - key.size - wrong };
  return marked(creditBy(item.prompt.rule, count, key.size), notes);
}

export const solution = (item: MultipleChoice): Solution => ({
  right: item.prompt.options
    .filter((option) => item.key.options.includes(option.id))
    .map((option) => ({ at: option.id, text: option.text })),
  remarks: Object.entries(item.feedback.options).map(([at, say]) => ({ at, say })),
  ...explained(item),
  response: { kind: 'multiple-choice', options: item.key.options },
});
