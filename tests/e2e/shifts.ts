/** A shift worked with the course's own conversations, brought onto a device as a learner's backup. */
import type { WorkedRecord } from '../../src/domain/progress/records.ts';
import { sampleShift, type Sample } from '../islands/shift-report/sample.ts';

let sample: Promise<Sample> | null = null;

/** Worked once a run of the tests: reading the course takes a moment. */
export const shiftWorked = (): Promise<Sample> => (sample ??= sampleShift());

export function workedRecord(
  { replay, report }: Sample,
  part: Partial<WorkedRecord> = {},
): WorkedRecord {
  const { served, left } = report.metrics;
  return {
    ...{
      kind: 'worked',
      id: 'e2e-worked',
      at: Date.UTC(2026, 10, 20, 2),
      run: 'e2e-shift',
      replay,
    },
    ...{ score: report.appraisal.score, role: report.role, served, left },
    ...{ usedMs: report.usedMs, ended: report.ended === 'early' ? 'early' : 'done' },
    ...part,
  };
}

/** A figure as the appraisal tells it. @example exact(83.333) // '83.33' */
export const exact = (value: number): string => String(Math.round(value * 100) / 100);
