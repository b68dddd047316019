import { z } from 'zod';
import { TextSchema } from '../../../shared/ids.ts';
import { RubricSchema, SampleReplySchema } from '../../../reply/schema.ts';
import { itemBase } from '../../item-base.ts';

/** What 简答 and 对话回复 share: a rubric, an answer that earns full marks, and sample answers that run as tests. */
export const writtenKey = z.strictObject({
  rubric: RubricSchema,
  /** An answer of an expert; it must earn full marks. */
  model: TextSchema,
});

/** 简答: a question answered in a few sentences, marked by the reply assessor against a rubric. */
export const ShortAnswerSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('short-answer'),
  prompt: z.strictObject({
    stem: TextSchema,
    /** Shown in the empty field. */
    placeholder: TextSchema.optional(),
  }),
  key: writtenKey,
  feedback: z.strictObject({ explanation: TextSchema }),
  samples: z.array(SampleReplySchema).min(6),
});
export type ShortAnswer = z.infer<typeof ShortAnswerSchema>;
