import { explained, type ResponseOf, type Solution } from '../../kind.ts';
import type { Mark } from '../../outcome.ts';
import { gradePlacing, solvePlacing, type Placing } from '../../placing.ts';
import type { Matching } from './schema.ts';

const placing = ({ prompt, key, feedback }: Matching): Placing => ({
  rows: prompt.left,
  places: prompt.right,
  key: key.pairs,
  remarks: feedback.pairs,
  rule: prompt.rule,
});

export const grade = (item: Matching, { pairs }: ResponseOf<'matching'>): Mark =>
  gradePlacing(placing(item), pairs);

export const solution = (item: Matching): Solution => ({
  ...solvePlacing(placing(item)),
  ...explained(item),
  response: { kind: 'matching', pairs: item.key.pairs },
});
