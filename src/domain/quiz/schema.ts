import { z } from 'zod';
import { IdSchema } from '../shared/ids.ts';
import { CalculationSchema } from './kinds/calculation/schema.ts';
import { ChatReplySchema } from './kinds/chat-reply/schema.ts';
import { ClassificationSchema } from './kinds/classification/schema.ts';
import { FillBlankSchema } from './kinds/fill-blank/schema.ts';
import { MatchingSchema } from './kinds/matching/schema.ts';
import { MaterialSchema, type MaterialPart } from './kinds/material/schema.ts';
import { MultipleChoiceSchema } from './kinds/multiple-choice/schema.ts';
import { OrderingSchema } from './kinds/ordering/schema.ts';
import { ShortAnswerSchema } from './kinds/short-answer/schema.ts';
import { SingleChoiceSchema } from './kinds/single-choice/schema.ts';
import { TrueFalseSchema } from './kinds/true-false/schema.ts';

/** One question of any kind. */
export const ItemSchema = z.discriminatedUnion('kind', [
  SingleChoiceSchema,
  MultipleChoiceSchema,
  TrueFalseSchema,
  FillBlankSchema,
  CalculationSchema,
  OrderingSchema,
  MatchingSchema,
  ClassificationSchema,
  ShortAnswerSchema,
  ChatReplySchema,
  MaterialSchema,
]);

/** `content/items/<chapter>/<lesson>.yaml`: the bank of one lesson. */
export const ItemBankSchema = z.strictObject({
  lesson: IdSchema,
  items: z.array(ItemSchema).min(1),
});

export type Item = z.infer<typeof ItemSchema>;
/** A question with a key of its own: any item but a 材料题, or a question of one. */
export type PartItem = MaterialPart;
export type ItemKind = Item['kind'];
export type ItemBank = z.infer<typeof ItemBankSchema>;
