/** The clock a learner last chose for a shift: one word on this device. Untimed until somebody chooses (WCAG 2.2.1). */
import { readWord, writeWord } from '../platform/word.ts';

const CLOCKS = ['untimed', 'slow', 'real'] as const;
export type ShiftClock = (typeof CLOCKS)[number];

const KEY = 'qinke:shift-clock';

export function readShiftClock(): ShiftClock {
  const word = readWord(KEY);
  return CLOCKS.find((clock) => clock === word) ?? 'untimed';
}

/** Anything but a clock is not kept. */
export function writeShiftClock(clock: string): void {
  if (CLOCKS.some((known) => known === clock)) writeWord(KEY, clock);
}
