/** What was done on which learning day (schedule/day.ts), and the calendar it is shown in. */
import { JUDGED } from './reduce.ts';
import type { LearningRecord } from './records.ts';
import { timeOnTask } from './time-on-task.ts';

export interface DayActivity {
  /** Questions answered; empty and unreadable answers do not count. */
  readonly answers: number;
  /** Turns of dialogues answered. */
  readonly replies: number;
  /** Estimated, see time-on-task.ts. */
  readonly ms: number;
}

export const IDLE: DayActivity = { answers: 0, replies: 0, ms: 0 };

/** By learning day; days without anything are left out. */
export function activity(
  records: readonly LearningRecord[],
  dayOf: (at: number) => number,
): ReadonlyMap<number, DayActivity> {
  const counts = new Map<number, { answers: number; replies: number }>();
  for (const record of records) {
    const isAnswer = record.kind === 'answered' && JUDGED.has(record.outcome);
    if (!isAnswer && record.kind !== 'replied') continue;
    const day = dayOf(record.at);
    const count = counts.get(day) ?? { answers: 0, replies: 0 };
    if (isAnswer) count.answers += 1;
    else count.replies += 1;
    counts.set(day, count);
  }
  const times = timeOnTask(records, dayOf);
  const days = [...new Set([...counts.keys(), ...times.keys()])].sort((a, b) => a - b);
  return new Map(
    days.map((day) => [
      day,
      { ...(counts.get(day) ?? { answers: 0, replies: 0 }), ms: times.get(day) ?? 0 },
    ]),
  );
}

/** How full a day was: 0 nothing, then from 1, 5, 10 and 20 answers and replies on. */
export type Level = 0 | 1 | 2 | 3 | 4;
export const LEVELS_FROM = [1, 5, 10, 20] as const;

/** @example levelOf({ answers: 4, replies: 3, ms: 0 }) // 2 */
export const levelOf = ({ answers, replies }: DayActivity): Level =>
  LEVELS_FROM.filter((from) => answers + replies >= from).length as Level;

/** The weeks up to today, oldest first, each from Monday to Sunday; days after today are null. */
export function weeksUntil(today: number, weeks: number): readonly (readonly (number | null)[])[] {
  // Day 0, 1 January 1970, was a Thursday.
  const monday = today - ((((today + 3) % 7) + 7) % 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_each, weekday) => {
      const day = monday - (weeks - 1 - week) * 7 + weekday;
      return day > today ? null : day;
    }),
  );
}

/** @example dateOf(20_781) // { year: 2026, month: 11, date: 24 } */
export function dateOf(day: number): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
} {
  const at = new Date(day * 86_400_000);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}
