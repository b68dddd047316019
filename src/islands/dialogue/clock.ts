/** The conversation's simulated time of day. Every conversation starts at 10:02. */
const START = 10 * 60 + 2;

/** @example timeOfDay(95_000) // '10:03' */
export function timeOfDay(at: number): string {
  const minutes = (START + Math.floor(at / 60_000)) % (24 * 60);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
