import { z } from 'zod';
import { TextSchema } from '../../../shared/ids.ts';
import { itemBase } from '../../item-base.ts';

/** 判断: a statement that is right or wrong. */
export const TrueFalseSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('true-false'),
  prompt: z.strictObject({ stem: TextSchema }),
  key: z.strictObject({ value: z.boolean() }),
  feedback: z.strictObject({
    /** Said to a learner who answered 对. */
    true: TextSchema,
    /** Said to a learner who answered 错. */
    false: TextSchema,
    explanation: TextSchema,
  }),
});
export type TrueFalse = z.infer<typeof TrueFalseSchema>;
