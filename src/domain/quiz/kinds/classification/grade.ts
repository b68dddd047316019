import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import type { Mark } from '../../outcome.ts';
import { gradePlacing, solvePlacing, type Placing } from '../../placing.ts';
import type { Classification } from './schema.ts';

const placing = ({ prompt, key, feedback }: Classification): Placing => ({
  rows: prompt.things,
  places: prompt.groups,
  key: key.groups,
  remarks: feedback.things,
  rule: prompt.rule,
});

export const grade = (item: Classification, { groups }: ResponseOf<'classification'>): Mark =>
  gradePlacing(placing(item), groups);

export const solution = (item: Classification): Solution => ({
  ...solvePlacing(placing(item)),
  ...explained(item),
  response: { kind: 'classification', groups: item.key.groups },
});
