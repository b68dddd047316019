import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import { invalid, marked, UNANSWERED, type Mark, type Note } from '../../outcome.ts';
import { never } from '../../../shared/result.ts';
import type { MultipleChoice } from './schema.ts';

/** How many chosen options are right and wrong, and how many the key has. */
interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly key: number;
}

/** The named partial-credit rules; each is told to the learner in words. */
function creditBy(rule: MultipleChoice['prompt']['rule'], { right, wrong, key }: Count): number {
  const isExact = right === key && wrong === 0;
  switch (rule) {
    case 'all-or-nothing':
      return isExact ? 1 : 0;
    case 'half-if-missing':
      if (isExact) return 1;
      return right > 0 && wrong === 0 ? 0.5 : 0;
    case 'net-correct':
      return Math.max(0, right - wrong) / key;
    default:
      return never(rule);
  }
}

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
  const count = { right, wrong: chosen.size - right, key: key.size };
  return marked(creditBy(item.prompt.rule, count), notes);
}

export const solution = (item: MultipleChoice): Solution => ({
  right: item.prompt.options
    .filter((option) => item.key.options.includes(option.id))
    .map((option) => ({ at: option.id, text: option.text })),
  remarks: Object.entries(item.feedback.options).map(([at, say]) => ({ at, say })),
  ...explained(item),
  response: { kind: 'multiple-choice', options: item.key.options },
});
