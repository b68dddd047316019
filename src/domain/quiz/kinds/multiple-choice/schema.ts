import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { itemBase, OptionSchema } from '../../item-base.ts';

/**
 * Named partial-credit rules of 多选, told to the learner in words:
 * - `all-or-nothing` 全对给分: full marks for exactly the key, else none.
 * - `half-if-missing` 漏选得半，错选不得: half for a non-empty proper subset of the key, none with any wrong option.
 * - `net-correct` 净正确: (right − wrong) ÷ size of the key, at least 0.
 */
export const MultipleChoiceRuleSchema = z.enum([
  'all-or-nothing',
  'half-if-missing',
  'net-correct',
]);

/** 多选: any number of 3–8 options. */
export const MultipleChoiceSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('multiple-choice'),
  prompt: z.strictObject({
    stem: TextSchema,
    options: z.array(OptionSchema).min(3).max(8),
    rule: MultipleChoiceRuleSchema,
  }),
  key: z.strictObject({ options: z.array(IdSchema).min(1) }),
  feedback: z.strictObject({
    options: z.record(IdSchema, TextSchema),
    explanation: TextSchema,
  }),
});
export type MultipleChoice = z.infer<typeof MultipleChoiceSchema>;
