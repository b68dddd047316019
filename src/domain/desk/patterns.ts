/** What a dialogue writes about acts: patterns, one or several, and the expressions their texts have to say. */
import type { Expression } from '../reply/schema.ts';
import type { ActPattern } from './act-pattern-schema.ts';

/** What a field of a pattern may be. */
export type Want =
  | string
  | number
  | undefined
  | { readonly says: readonly Expression[] }
  | { readonly atLeast?: number | undefined; readonly atMost?: number | undefined };

/** Patterns as a list: a point may name one or several of which any one will do. */
export const patternsIn = (wanted: ActPattern | readonly ActPattern[]): readonly ActPattern[] =>
  isList(wanted) ? wanted : [wanted];

const isList = (wanted: ActPattern | readonly ActPattern[]): wanted is readonly ActPattern[] =>
  Array.isArray(wanted);

/** What the texts of a pattern have to say. */
export const expressionsIn = (pattern: ActPattern): readonly Expression[] =>
  Object.values(pattern).flatMap((want: Want) =>
    typeof want === 'object' && 'says' in want ? want.says : [],
  );
