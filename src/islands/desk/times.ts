/** Times as the desk writes them. */
const two = (n: number): string => String(n).padStart(2, '0');

/** @example clockText(3725) // '1:02:05' */
export function clockText(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  const hours = Math.floor(s / 3600);
  const minutes = Math.floor((s % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(s % 60)}` : `${two(minutes)}:${two(s % 60)}`;
}

/** A short wait: '25 秒' up to a minute, then '2 分 5 秒'. Units are the interface's. */
export function waitParts(seconds: number): { readonly minutes: number; readonly seconds: number } {
  const s = Math.max(0, Math.floor(seconds));
  return { minutes: Math.floor(s / 60), seconds: s % 60 };
}

/**
 * The shop's time of day, `ms` after it began.
 *
 * @example shopTime('2026-11-11 20:00', 95_000) // '20:01'
 */
export function shopTime(from: string, ms: number): string {
  const [hours = 0, minutes = 0] = from.slice(11).split(':').map(Number);
  const total = (hours * 60 + minutes + Math.floor(ms / 60_000)) % 1440;
  return `${two(Math.floor(total / 60))}:${two(total % 60)}`;
}
