import { z } from 'zod';
import { TextSchema } from '../../../shared/ids.ts';
import { itemBase } from '../../item-base.ts';
import { CalculationSchema } from '../calculation/schema.ts';
import { ChatReplySchema } from '../chat-reply/schema.ts';
import { ClassificationSchema } from '../classification/schema.ts';
import { FillBlankSchema } from '../fill-blank/schema.ts';
import { MatchingSchema } from '../matching/schema.ts';
import { MultipleChoiceSchema } from '../multiple-choice/schema.ts';
import { OrderingSchema } from '../ordering/schema.ts';
import { ShortAnswerSchema } from '../short-answer/schema.ts';
import { SingleChoiceSchema } from '../single-choice/schema.ts';
import { TrueFalseSchema } from '../true-false/schema.ts';

/** A piece of what all questions of a 材料题 are about. */
export const MaterialBlockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: TextSchema }),
  z.strictObject({
    kind: z.literal('table'),
    caption: TextSchema,
    head: z.array(TextSchema).min(2).max(8),
    rows: z.array(z.array(z.string()).min(2).max(8)).min(1).max(20),
  }),
  z.strictObject({
    kind: z.literal('chat'),
    lines: z
      .array(z.strictObject({ who: z.enum(['customer', 'agent', 'notice']), text: TextSchema }))
      .min(1)
      .max(30),
  }),
  /** Drawn as bars with the figures written on them, and readable as a table. */
  z.strictObject({
    kind: z.literal('chart'),
    caption: TextSchema,
    unit: z.string().default(''),
    bars: z
      .array(z.strictObject({ label: TextSchema, value: z.number().min(0) }))
      .min(2)
      .max(12),
  }),
]);

/** A question of a 材料题: any kind but another 材料题; its own id, knowledge points, key and feedback. */
export const PartSchema = z.discriminatedUnion('kind', [
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
]);

/** 材料题: shared material – a text, a table, a chat, a chart – and several questions about it, each worth the same. */
export const MaterialSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('material'),
  prompt: z.strictObject({
    /** What the material is, and what to do with it. */
    stem: TextSchema,
    material: z.array(MaterialBlockSchema).min(1).max(6),
  }),
  questions: z.array(PartSchema).min(2).max(6),
  feedback: z.strictObject({
    /** What the questions have in common: what to remember of the case. */
    explanation: TextSchema,
  }),
});
export type Material = z.infer<typeof MaterialSchema>;
export type MaterialBlock = z.infer<typeof MaterialBlockSchema>;
export type MaterialPart = z.infer<typeof PartSchema>;
