/**
 * 学习时长: an estimate, made from the records alone.
 *
 * Nobody watches the learner, so time is what lies between records:
 *
 * - Two records at most five minutes apart: the time between them counts. A longer gap counts nothing, whatever was
 *   done in it; so reading for ten minutes without turning a page is missed, and a cup of tea is not counted.
 * - A question whose time was measured (`ms`) counts that time back from its answer, also after a longer gap, up to
 *   thirty minutes.
 * - A paper or a placement test is one block before its last record: the time its clock ran (`sat.usedMs`), or the sum
 *   of what its answers measured. A shift is one block before its record.
 *
 * Pieces that overlap count once. A piece belongs to the learning day it ends in. The sum is a lower bound and is told
 * as “约”.
 */
import { inOrder } from './merge.ts';
import type { LearningRecord } from './records.ts';

export const LONGEST_GAP_MS = 5 * 60_000;
export const LONGEST_ANSWER_MS = 30 * 60_000;

interface Piece {
  readonly from: number;
  readonly to: number;
}

/** Milliseconds by learning day; days without any are left out. */
export function timeOnTask(
  records: readonly LearningRecord[],
  dayOf: (at: number) => number,
): ReadonlyMap<number, number> {
  const days = new Map<number, number>();
  for (const { from, to } of joined(pieces(records))) {
    const day = dayOf(to);
    days.set(day, (days.get(day) ?? 0) + to - from);
  }
  return days;
}

function pieces(records: readonly LearningRecord[]): Piece[] {
  const found: Piece[] = [];
  const sittings = new Map<string, { end: number; measured: number; used: number | null }>();
  let before: number | null = null;
  for (const record of [...records].sort(inOrder)) {
    const { at } = record;
    const sitting = 'sitting' in record ? record.sitting : null;
    if (sitting !== null) {
      const block = sittings.get(sitting) ?? { end: at, measured: 0, used: null };
      block.end = at;
      if (record.kind === 'answered') block.measured += capped(record.ms);
      if (record.kind === 'sat') block.used = Math.max(0, record.usedMs);
      sittings.set(sitting, block);
    } else if (record.kind === 'worked') {
      found.push({ from: at - Math.max(0, record.usedMs), to: at });
    } else if ('ms' in record && record.ms !== null) {
      found.push({ from: at - capped(record.ms), to: at });
    }
    if (before !== null && at - before <= LONGEST_GAP_MS) found.push({ from: before, to: at });
    before = at;
  }
  for (const { end, measured, used } of sittings.values()) {
    found.push({ from: end - (used ?? measured), to: end });
  }
  return found;
}

const capped = (ms: number | null): number => Math.min(LONGEST_ANSWER_MS, Math.max(0, ms ?? 0));

/** Pieces that touch become one, in order. */
function joined(list: Piece[]): readonly Piece[] {
  list.sort((a, b) => a.from - b.from);
  const whole: Piece[] = [];
  for (const piece of list) {
    const last = whole.at(-1);
    if (last === undefined || piece.from > last.to) whole.push(piece);
    else if (piece.to > last.to) whole[whole.length - 1] = { from: last.from, to: piece.to };
  }
  return whole;
}
