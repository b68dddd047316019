import { describe, expect, test } from 'vitest';
import type { DialogueEvent } from '../../../src/domain/dialogue/state.ts';
import { timeOfDay } from '../../../src/islands/dialogue/clock.ts';
import { pauseBefore, revealNext } from '../../../src/islands/dialogue/pace.ts';

const line: DialogueEvent = { kind: 'line', at: 1000, turn: 'a', typing: 1000, text: '在吗' };
const notice: DialogueEvent = {
  kind: 'notice',
  at: 1000,
  turn: 'a',
  typing: 0,
  text: '顾客离开了',
  minutes: 10,
};
const reply: DialogueEvent = { kind: 'reply', at: 1000, turn: 'a', answer: 0, text: '在的' };

describe('waiting for the customer', () => {
  test.each([
    { event: line, speed: 'normal', pause: 1000 },
    { event: line, speed: 'fast', pause: 400 },
    { event: line, speed: 'calm', pause: 1800 },
    { event: line, speed: 'instant', pause: 0 },
    { event: notice, speed: 'normal', pause: 900 },
    { event: reply, speed: 'calm', pause: 0 },
  ] as const)('$event.kind at $speed: $pause ms', ({ event, speed, pause }) => {
    expect(pauseBefore(event, speed)).toBe(pause);
  });

  test('what needs no waiting appears together with what came before it', () => {
    expect(revealNext([line, line, reply, reply, line], 1, 'normal')).toBe(4);
  });

  test('without waiting everything appears at once', () => {
    expect(revealNext([line, line, notice, line], 0, 'instant')).toBe(4);
  });

  test('at the end nothing more appears', () => {
    expect(revealNext([line], 1, 'normal')).toBe(1);
  });
});

test.each([
  [0, '10:02'],
  [59_999, '10:02'],
  [60_000, '10:03'],
  [3_600_000 * 14, '00:02'],
])('%i ms after the start it is %s', (at, time) => {
  expect(timeOfDay(at)).toBe(time);
});
