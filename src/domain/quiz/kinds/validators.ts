/** The author's checks of every kind, one line each; apart from `parts.ts`, so that no learner downloads them. */
import type { Validate } from '../kind.ts';
import type { ItemKind } from '../schema.ts';
import { validate as calculation } from './calculation/validate.ts';
import { validate as chatReply } from './chat-reply/validate.ts';
import { validate as classification } from './classification/validate.ts';
import { validate as fillBlank } from './fill-blank/validate.ts';
import { validate as matching } from './matching/validate.ts';
import { validate as material } from './material/validate.ts';
import { validate as multipleChoice } from './multiple-choice/validate.ts';
import { validate as ordering } from './ordering/validate.ts';
import { validate as shortAnswer } from './short-answer/validate.ts';
import { validate as singleChoice } from './single-choice/validate.ts';
import { validate as trueFalse } from './true-false/validate.ts';

export const VALIDATORS = {
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
  material,
} satisfies { readonly [K in ItemKind]: Validate<K> };
