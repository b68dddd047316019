/**
 * Two sets of records become one: the union by id, in order of time. Merging is commutative, associative and
 * idempotent, so it does not matter in which order devices and backups meet, or how often.
 */
import type { LearningRecord } from './records.ts';

/** Order of time; ids break ties so that the order is the same everywhere. */
export function inOrder(a: LearningRecord, b: LearningRecord): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * One id, two contents: never happens by itself, but an edited backup can do it. The choice must not depend on who
 * comes first, so the content that sorts last as text is kept.
 */
export function settle(a: LearningRecord, b: LearningRecord): LearningRecord {
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** The union of two lists, each id once, sorted by time. */
export function merge(
  a: readonly LearningRecord[],
  b: readonly LearningRecord[],
): readonly LearningRecord[] {
  const byId = new Map<string, LearningRecord>();
  for (const record of [...a, ...b]) {
    const known = byId.get(record.id);
    byId.set(record.id, known === undefined ? record : settle(known, record));
  }
  return [...byId.values()].sort(inOrder);
}
