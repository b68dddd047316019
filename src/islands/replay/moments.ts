/** Moments of a recording, ms from its beginning, rising. */

/** The last moment before `at`; the beginning when there is none. */
export const previousMoment = (moments: readonly number[], at: number): number =>
  moments.findLast((moment) => moment < at) ?? 0;

/** The first moment after `at`; the end when there is none. */
export const nextMoment = (moments: readonly number[], at: number, length: number): number =>
  moments.find((moment) => moment > at) ?? length;

/** Rising, each once. */
export const inOrder = (moments: readonly number[]): readonly number[] =>
  [...new Set(moments)].sort((a, b) => a - b);

/** @example clockText(754_000) // '12:34' */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number): string => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${two(minutes)}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
