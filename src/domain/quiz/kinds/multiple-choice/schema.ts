import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { CreditRuleSchema } from '../../credit-schema.ts';
import { itemBase, OptionSchema } from '../../item-base.ts';

/** 多选: any number of 3–8 options. */
export const MultipleChoiceSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('multiple-choice'),
  prompt: z.strictObject({
    stem: TextSchema,
    options: z.array(OptionSchema).min(3).max(8),
    /** How a partly right answer counts (credit.ts). */
    rule: CreditRuleSchema,
  }),
  key: z.strictObject({ options: z.array(IdSchema).min(1) }),
  feedback: z.strictObject({
    options: z.record(IdSchema, TextSchema),
    explanation: TextSchema,
  }),
});
export type MultipleChoice = z.infer<typeof MultipleChoiceSchema>;
