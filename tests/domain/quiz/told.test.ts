import { describe, expect, it } from 'vitest';
import { MODES, REVEALED_THINGS } from '../../../src/domain/quiz/attempt/settings.ts';
import { revealGroups } from '../../../src/domain/quiz/attempt/told.ts';

describe('what is shown when', () => {
  it.each([
    [
      'practice',
      [
        ['at-once', 'marks total correctness feedback'],
        ['when-done', 'key explanation'],
      ],
    ],
    [
      'timed',
      [
        ['at-once', 'marks correctness'],
        ['at-end', 'total feedback key explanation'],
      ],
    ],
    ['mock', [['at-end', 'marks total correctness feedback key explanation']]],
  ] as const)('%s', (mode, groups) => {
    const told = revealGroups(MODES[mode]).map(({ time, things }) => [time, things.join(' ')]);
    expect(told).toEqual(groups);
  });

  it('with one try an answer is done when it is checked', () => {
    const groups = revealGroups({ reveals: MODES.practice.reveals, tries: [10] });
    expect(groups).toEqual([{ time: 'at-once', things: REVEALED_THINGS }]);
  });
});
