/** Which glossary terms have joined the cards, without the schedule: the glossary's own page needs no more. */
import { inOrder } from '../progress/merge.ts';
import type { CardRecord, LearningRecord } from '../progress/records.ts';
import { subjectOf } from './card-id.ts';

/** Ids of terms; the newest `add` or `remove` that was not taken back decides. */
export function joinedTerms(records: readonly LearningRecord[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const newest = new Map<string, CardRecord>();
  for (const record of records) if (record.kind === 'undone') undone.add(record.of);
  for (const record of records) {
    if (record.kind !== 'card' || undone.has(record.id)) continue;
    if (record.action !== 'add' && record.action !== 'remove') continue;
    const known = newest.get(record.card);
    if (known === undefined || inOrder(known, record) < 0) newest.set(record.card, record);
  }
  const joined = new Set<string>();
  for (const { card, action } of newest.values()) {
    const subject = subjectOf(card);
    if (subject?.kind === 'term' && action === 'add') joined.add(subject.term);
  }
  return joined;
}
