import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import { invalid, marked, UNANSWERED, type Mark } from '../../outcome.ts';
import type { SingleChoice } from './schema.ts';

/** Full marks for the option of the key, none for any other. */
export function grade(item: SingleChoice, response: ResponseOf<'single-choice'>): Mark {
  const { option } = response;
  if (option === null) return UNANSWERED;
  if (!item.prompt.options.some((one) => one.id === option)) {
    return invalid({ code: 'foreign', at: option });
  }
  const right = option === item.key.option;
  const say = item.feedback.options[option];
  return marked(right ? 1 : 0, [
    { code: 'option', at: option, right, ...(say === undefined ? {} : { say }) },
  ]);
}

export const solution = (item: SingleChoice): Solution => ({
  right: item.prompt.options
    .filter((option) => option.id === item.key.option)
    .map((option) => ({ at: option.id, text: option.text })),
  remarks: Object.entries(item.feedback.options).map(([at, say]) => ({ at, say })),
  ...explained(item),
  response: { kind: 'single-choice', option: item.key.option },
});
