/**
 * Taking back the last step of a review: the newest `reviewed` record, or a card's suspension, that still stands. An
 * `undone` record of its id undoes it. Terms that joined or left are not steps: the glossary has its own switch.
 */
import { inOrder } from '../progress/merge.ts';
import type { CardRecord, LearningRecord, ReviewedRecord } from '../progress/records.ts';

/** The newest step at or after `since` (ms), or null. */
export function lastStep(
  records: readonly LearningRecord[],
  since: number,
): ReviewedRecord | CardRecord | null {
  const undone = new Set<string>();
  const resumed = new Map<string, CardRecord>();
  for (const record of records) {
    if (record.kind === 'undone') undone.add(record.of);
    else if (record.kind === 'card' && record.action === 'resume') {
      const known = resumed.get(record.card);
      if (known === undefined || inOrder(known, record) < 0) resumed.set(record.card, record);
    }
  }
  let last: ReviewedRecord | CardRecord | null = null;
  for (const record of records) {
    if (record.kind !== 'reviewed' && record.kind !== 'card') continue;
    if (record.at < since || undone.has(record.id)) continue;
    if (record.kind === 'card') {
      const resume = resumed.get(record.card);
      if (record.action !== 'suspend' || (resume !== undefined && inOrder(record, resume) < 0))
        continue;
    }
    if (last === null || inOrder(last, record) < 0) last = record;
  }
  return last;
}
