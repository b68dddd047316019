import { describe, expect, it } from 'vitest';
import {
  clockText,
  inOrder,
  nextMoment,
  previousMoment,
} from '../../../src/islands/replay/moments.ts';

const MOMENTS = [1000, 4000, 9000];

describe('stepping through a recording', () => {
  const steps: [string, number, number, number][] = [
    ['the beginning', 0, 0, 1000],
    ['between two moments', 2500, 1000, 4000],
    ['at a moment', 4000, 1000, 9000],
    ['after the last', 9000, 4000, 12_000],
    ['the end', 12_000, 9000, 12_000],
  ];
  it.each(steps)('from %s goes to the moment before and the moment after', (_, at, back, on) => {
    expect(previousMoment(MOMENTS, at)).toBe(back);
    expect(nextMoment(MOMENTS, at, 12_000)).toBe(on);
  });

  it('takes each moment once, in order', () => {
    expect(inOrder([4000, 1000, 4000, 0])).toEqual([0, 1000, 4000]);
  });

  it.each([
    [0, '00:00'],
    [-5, '00:00'],
    [59_999, '00:59'],
    [754_000, '12:34'],
    [3_600_000, '1:00:00'],
  ])('tells %s ms as %s', (ms, text) => expect(clockText(ms)).toBe(text));
});
