/** The questions an item consists of: itself, or the questions of a 材料题. */
import type { Rubric } from '../reply/schema.ts';
import type { Item, PartItem } from './schema.ts';

/** Each has its own id, knowledge points and key. */
export const partsOf = (item: Item): readonly PartItem[] =>
  'questions' in item ? item.questions : [item];

/** The item and, for a 材料题, its questions: everything that has an id. */
export const withParts = (item: Item): readonly Item[] =>
  'questions' in item ? [item, ...item.questions] : [item];

/** The rubrics an item is marked against; empty when it needs no lexicon. */
export const rubricsOf = (item: Item): readonly Rubric[] =>
  partsOf(item).flatMap(({ key }) => ('rubric' in key ? [key.rubric] : []));
