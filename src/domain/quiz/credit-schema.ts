import { z } from 'zod';
import { CREDIT_RULES } from './credit.ts';

/** The rules of credit.ts, for 多选. */
export const CreditRuleSchema = z.enum(CREDIT_RULES);

/** Rules for kinds where every part has one right place: 排序, 匹配, 分类. */
export const PlacingRuleSchema = CreditRuleSchema.extract([
  'all-or-nothing',
  'net-correct',
  'per-part',
]);
/** Rules for fields that are filled one by one: 填空, 计算. */
export const FieldRuleSchema = CreditRuleSchema.extract(['all-or-nothing', 'per-part']);
