/**
 * Every question kind that stands alone, one line each; a 材料题 is made of these. A kind missing here is a type error.
 */
import type { Kind } from '../kind.ts';
import type { PartItem } from '../schema.ts';
import { calculation } from './calculation/index.ts';
import { chatReply } from './chat-reply/index.ts';
import { classification } from './classification/index.ts';
import { fillBlank } from './fill-blank/index.ts';
import { matching } from './matching/index.ts';
import { multipleChoice } from './multiple-choice/index.ts';
import { ordering } from './ordering/index.ts';
import { shortAnswer } from './short-answer/index.ts';
import { singleChoice } from './single-choice/index.ts';
import { trueFalse } from './true-false/index.ts';

export type PartKind = PartItem['kind'];

export const PART_KINDS = {
  'single-choice': singleChoice,
  'multiple-choice': multipleChoice,
  'true-false': trueFalse,
  'fill-blank': fillBlank,
  calculation,
  ordering,
  matching,
  classification,
  'short-answer': shortAnswer,
  'chat-reply': chatReply,
} satisfies { readonly [K in PartKind]: Kind<K> };

/** What a page may carry of a question with its own key. */
export type PublicPart = {
  [K in PartKind]: ReturnType<(typeof PART_KINDS)[K]['project']>;
}[PartKind];

/** The functions of a kind; `satisfies` above proves the cast. */
export const partKindOf = <K extends PartKind>(kind: K): Kind<K> =>
  PART_KINDS[kind] as unknown as Kind<K>;
