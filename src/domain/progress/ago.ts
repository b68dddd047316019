/** How long ago, in the one unit people would say. */
export interface Ago {
  readonly unit: 'now' | 'minutes' | 'hours' | 'days';
  readonly n: number;
}

/**
 * Elapsed time from `at` to `now`, both ms since the epoch; a clock that was put back gives `now`.
 * @example ago(0, 3 * 3_600_000) // { unit: 'hours', n: 3 }
 */
export function ago(at: number, now: number): Ago {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) return { unit: 'now', n: 0 };
  if (minutes < 60) return { unit: 'minutes', n: minutes };
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? { unit: 'hours', n: hours } : { unit: 'days', n: Math.floor(hours / 24) };
}
