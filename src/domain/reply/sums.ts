/** The sums of money a rubric's accepted patterns name, or the customer. */
import { normalise } from '../shared/chinese/normalise.ts';
import type { Lexicon } from './lexicon-core.ts';
import type { Expression, Rubric } from './schema.ts';

export interface Sum {
  readonly least: number;
  readonly most: number;
  /** One sum, of which several pieces may cost several times as much. */
  readonly isPrice: boolean;
}

/** Open ends, as in {>=5 元} or {价}, name no sum. */
const MOST = 1_000_000;
const known = new WeakMap<Rubric, readonly Sum[]>();

function sumsIn(lexicon: Lexicon, expression: Expression): Sum[] {
  if (typeof expression === 'string')
    return lexicon.pattern(expression).steps.flatMap(({ figure, quantity }) => {
      if (figure !== null) return [{ least: figure.low, most: figure.high, isPrice: false }];
      if (quantity?.kind !== 'money') return [];
      const { least, most } = quantity;
      return least > 0 && most < MOST ? [{ least, most, isPrice: least === most }] : [];
    });
  if ('concept' in expression) return [];
  const parts =
    'any' in expression ? expression.any : 'all' in expression ? expression.all : expression.near;
  return parts.flatMap((part) => sumsIn(lexicon, part));
}

/** The rubric's are worked out once. Empty when the rubric names no sum: then any may be right. */
export function sumsOf(lexicon: Lexicon, rubric: Rubric, heard: readonly string[]): readonly Sum[] {
  const kept = known.get(rubric);
  const own =
    kept ?? rubric.points.flatMap(({ accept }) => accept.flatMap((one) => sumsIn(lexicon, one)));
  if (kept === undefined) known.set(rubric, own);
  if (own.length === 0) return own;
  const said = heard.flatMap((line) =>
    [...normalise(line).figures.values()].map(({ low, high }) => ({
      least: low,
      most: high,
      isPrice: false,
    })),
  );
  return [...own, ...said];
}
