/**
 * How deep a JSON text is nested, found by counting brackets before anything is parsed: a file of a hundred thousand
 * `[` must not reach a recursive parser. One pass, no recursion, and it stops where the limit is passed.
 */
export interface Nesting {
  /** Deeper than the limit somewhere. */
  readonly tooDeep: boolean;
  /** Brackets or a string still open at the end: the file was cut off. */
  readonly cutOff: boolean;
}

export function nesting(text: string, limit: number): Nesting {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) {
      inString = true;
    } else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > limit) return { tooDeep: true, cutOff: false };
    } else if (unit === 0x5d || unit === 0x7d) {
      depth--;
    }
  }
  return { tooDeep: false, cutOff: inString || depth > 0 };
}
