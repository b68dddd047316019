import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checksum } from '../../../src/domain/progress/checksum.ts';

it('is CRC-32 of the UTF-16 code units', () => {
  // The check value of CRC-32 is cbf43926 for the bytes "123456789"; here they are pairs.
  expect(checksum('\u3231\u3433\u3635\u3837\u0039')).not.toBe('crc32:cbf43926');
  expect(checksum('')).toBe('crc32:00000000');
  expect(checksum('\u3231\u3433')).toBe('crc32:9be3e0a3'); // bytes "1234"
});

it('notices any single changed unit', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: 'binary' }),
      fc.nat(),
      fc.integer({ min: 1, max: 0xffff }),
      (text, place, flip) => {
        const i = place % text.length;
        const changed =
          text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ flip) + text.slice(i + 1);
        expect(checksum(changed)).not.toBe(checksum(text));
      },
    ),
  );
});

it('takes lone surrogates as they are', () => {
  expect(checksum('\ud800')).not.toBe(checksum('\udc00'));
});
