import { z } from 'zod';
import { IdSchema, TextSchema } from '../../../shared/ids.ts';
import { FieldRuleSchema } from '../../credit-schema.ts';
import { itemBase } from '../../item-base.ts';

/** A name usable in a formula. */
const NameSchema = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]*$/, 'a variable is a latin name, e.g. price');

/**
 * 计算: figures are drawn from ranges by the seed. `{{name}}` in stem, solution and feedback is replaced by the
 * drawn or derived figure. Formulas know + - * / ( ), numbers, names, round(x, digits), floor(x), ceil(x), min(a, b),
 * max(a, b).
 */
export const CalculationSchema = z.strictObject({
  ...itemBase,
  kind: z.literal('calculation'),
  prompt: z.strictObject({
    stem: TextSchema,
    variables: z.record(
      NameSchema,
      z.union([
        /** Drawn uniformly from from, from + step, …, to. */
        z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() }),
        z.strictObject({ oneOf: z.array(z.number()).min(1) }),
        /** Derived from earlier names; evaluated in order. */
        z.strictObject({ formula: TextSchema }),
      ]),
    ),
    answers: z
      .array(
        z.strictObject({
          id: IdSchema,
          label: TextSchema,
          /** The unit the learner is told to use, e.g. 元, %, 单. With "%" the figure is a percentage: 40 or 40% or 0.4. */
          unit: z.string().default(''),
          /** Decimals the answer is asked to; the answer is the formula rounded half up to this many. */
          decimals: z.int().min(0).max(4).default(0),
        }),
      )
      .min(1)
      .max(4),
    /** How a partly right answer counts (credit.ts). */
    rule: FieldRuleSchema.default('per-part'),
  }),
  key: z.strictObject({
    answers: z.record(
      IdSchema,
      z.strictObject({
        formula: TextSchema,
        /** Largest absolute difference accepted, in the unit of the answer. */
        tolerance: z.number().min(0).default(0),
      }),
    ),
  }),
  feedback: z.strictObject({
    /** The worked solution, with {{name}} for drawn and derived figures and {{=answer-id}} for answers. */
    solution: TextSchema,
    /** Typical wrong ways: a formula that gives the wrong figure, and what to say about it. */
    mistakes: z
      .array(z.strictObject({ answer: IdSchema, formula: TextSchema, say: TextSchema }))
      .default([]),
    explanation: TextSchema,
  }),
});
export type Calculation = z.infer<typeof CalculationSchema>;
