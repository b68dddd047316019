/** Checks of what is filled into a form of the desk. */
import { MAX_ACT_TEXT, MAX_MONEY } from './limits.ts';
import type { ActProblem } from './problem.ts';

export function textProblem(text: string): ActProblem | null {
  const { length } = text.trim();
  if (length === 0) return { reason: 'empty-text' };
  return length > MAX_ACT_TEXT ? { reason: 'text-too-long', length, limit: MAX_ACT_TEXT } : null;
}

/** A sum in yuan: above 0, up to `most`, at most two decimals. */
export function moneyProblem(amount: number, most = MAX_MONEY): ActProblem | null {
  const isWhole = Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6;
  return Number.isFinite(amount) && amount > 0 && amount <= most && isWhole
    ? null
    : { reason: 'bad-amount', amount, most };
}

/** A whole number from 1 to `most`. */
export const countProblem = (count: number, most: number): ActProblem | null =>
  Number.isInteger(count) && count >= 1 && count <= most
    ? null
    : { reason: 'bad-count', count, most };
