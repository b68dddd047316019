/**
 * How often a learner has met an item in papers: what `drawPaper` takes to leave repeats for last. An item counts from
 * the moment a paper is begun, handed in or not, for its questions could be read.
 *
 * Counted per paper: “no repeats across attempts” is a promise about one paper's attempts, and a mock exam must not
 * spare the items somebody met in a quiz of one chapter. The learner's own papers count as one, whatever was chosen
 * each time. The diagnosis before a track never counts: it asks in order to place, not to practise.
 */
import type { LearningRecord } from '../../progress/records.ts';
import { OWN_PAPERS } from './own.ts';

/**
 * @param records any order; other kinds of record are passed over
 * @param paper a spec's id
 * @returns item id → times it stood in a begun paper
 */
export function seenIn(
  records: Iterable<LearningRecord>,
  paper: string,
): ReadonlyMap<string, number> {
  const papers = new Set<string>(isOwn(paper) ? OWN_PAPERS : [paper]);
  const seen = new Map<string, number>();
  for (const record of records) {
    if (record.kind !== 'begun' || !papers.has(record.paper)) continue;
    for (const item of record.items) seen.set(item, (seen.get(item) ?? 0) + 1);
  }
  return seen;
}

const isOwn = (paper: string): boolean => (OWN_PAPERS as readonly string[]).includes(paper);
