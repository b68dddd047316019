/** Days as the learner's calendar has them. */
const two = (n: number): string => String(n).padStart(2, '0');

/** @example dayOf(at) // '2026-11-25' */
export function dayOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @example minuteOf(at) // '2026-11-25 14:05' */
export function minuteOf(at: number): string {
  const date = new Date(at);
  return `${dayOf(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
