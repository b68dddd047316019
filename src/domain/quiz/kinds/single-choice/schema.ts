import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { itemBase, OptionSchema } from '../../item-base.ts';

/** 单选: one of 2–6 options. */
export const SingleChoiceSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('single-choice'),
  prompt: z.strictObject({ stem: TextSchema, options: z.array(OptionSchema).min(2).max(6) }),
  key: z.strictObject({ option: IdSchema }),
  feedback: z.strictObject({
    /** One sentence for every option: why it is right or what mistake it is. */
    options: z.record(IdSchema, TextSchema),
    explanation: TextSchema,
  }),
});
export type SingleChoice = z.infer<typeof SingleChoiceSchema>;
