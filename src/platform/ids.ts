/**
 * Ids for records and runs: 120 random bits. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not;
 * a browser without either still gets an id that repeats only by a very unlikely accident.
 */
const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** @example newId() // 'k3v0r8e1m5b2q7t9a4c6d0fh' – 24 characters of 5 bits */
export function newId(): string {
  const bytes = new Uint8Array(24);
  if (typeof crypto === 'object' && typeof crypto.getRandomValues === 'function') {
    crypto.getRandomValues(bytes);
  } else {
    bytes.forEach((_, i) => (bytes[i] = Math.floor(Math.random() * 256)));
  }
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');
}
