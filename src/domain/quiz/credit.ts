/**
 * The named partial-credit rules; an item names one and the learner reads it in words (content/ui/quiz.yaml, `rules`).
 * Every credit is a share of the question's marks, 0–1; the floor of every rule is 0.
 *
 * - `all-or-nothing` 全对给分: full marks for exactly the key, else none.
 * - `half-if-missing` 漏选得半，错选不得: half for a non-empty proper subset of the key, none with anything wrong.
 * - `net-correct` 净正确: (right − wrong) ÷ size of the key, at least 0.
 * - `per-part` 逐项: every part (option, row, blank) is judged for itself; the share of parts that are as they should be.
 *
 * 排序 counts parts by its longest common subsequence (kinds/ordering/grade.ts).
 */
import { never } from '../shared/result.ts';

export const CREDIT_RULES = [
  'all-or-nothing',
  'half-if-missing',
  'net-correct',
  'per-part',
] as const;
export type CreditRule = (typeof CREDIT_RULES)[number];

/** What was answered, counted in parts. */
export interface Count {
  /** Chosen or placed, and right. */
  readonly right: number;
  /** Chosen or placed, and wrong. */
  readonly wrong: number;
  /** Belongs to the key and was left out. */
  readonly missed: number;
  /** Rightly left alone: options outside the key that were not chosen. 0 where every part must be placed. */
  readonly spared: number;
}

/**
 * A wrongly placed part is `wrong` and not also `missed`, so the key's size is `size`, which the caller knows.
 * @param size parts of the key; at least 1
 * @example creditBy('net-correct', { right: 2, wrong: 1, missed: 1, spared: 1 }, 3) // 1/3
 */
export function creditBy(
  rule: CreditRule,
  { right, wrong, missed, spared }: Count,
  size: number,
): number {
  const isExact = right === size && wrong === 0;
  switch (rule) {
    case 'all-or-nothing':
      return isExact ? 1 : 0;
    case 'half-if-missing':
      if (isExact) return 1;
      return right > 0 && wrong === 0 ? 0.5 : 0;
    case 'net-correct':
      return Math.max(0, right - wrong) / size;
    case 'per-part':
      return (right + spared) / (right + wrong + missed + spared);
    default:
      return never(rule);
  }
}
