/**
 * A checksum for stored and exported data. It finds accidents – a cut-off file, a flipped bit, an edit by hand – and
 * nothing else: whoever changes the data on purpose can write a fitting checksum. It is CRC-32 because that needs no
 * `crypto.subtle`, which pages served over plain http do not have.
 */

const TABLE: readonly number[] = Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return value >>> 0;
});

/** The remainder of a text that goes on; starts with none. */
export type Remainder = number & { readonly of?: 'checksum' };
export const NO_TEXT: Remainder = 0xffffffff;

/** The remainder after some more of the text. */
export function withMore(before: Remainder, text: string): Remainder {
  let crc: number = before;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    crc = (crc >>> 8) ^ (TABLE[(crc ^ unit) & 0xff] as number);
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (unit >>> 8)) & 0xff] as number);
  }
  return crc;
}

/** The checksum of the whole text. */
export const checksumAt = (remainder: Remainder): string =>
  `crc32:${((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0')}`;

/**
 * CRC-32 over a text's UTF-16 code units, low byte first; lone surrogates are counted like any other unit.
 * @example checksum('') // 'crc32:00000000'
 */
export const checksum = (text: string): string => checksumAt(withMore(NO_TEXT, text));
