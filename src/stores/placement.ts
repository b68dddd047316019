/** Unfinished placement tests, one a track, and what a finished one leaves in the records. */
import type { PlacementTest } from '../domain/placement/placement-test.ts';
import { placedLists, placementResult } from '../domain/placement/result.ts';
import { current, looksLikePlacementRun, type PlacementRun } from '../domain/placement/run.ts';
import { OUTSIDE_PAPERS, type AnsweredRecord } from '../domain/progress/records.ts';
import { now } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { addRecords } from './records.ts';
import { storage } from './storage.ts';

const keyOf = (track: string): string => `placement:${track}`;

/** A new test; its seed is drawn once and kept with it. */
export const newPlacement = (track: string): PlacementRun => ({
  track,
  seed: newId(),
  sitting: newId(),
  startedAt: now(),
  answers: [],
});

/** The unfinished test of a track, as far as it still fits the course; null when there is none. */
export async function loadPlacement(test: PlacementTest): Promise<PlacementRun | null> {
  const run = await storage.loadRun(keyOf(test.track), looksLikePlacementRun);
  return run === null || run.track !== test.track ? null : current(test, run);
}

/** Keeps a test that is under way. Never rejects. */
export const savePlacement = (run: PlacementRun): Promise<void> =>
  storage.saveRun(keyOf(run.track), run);

export const forgetPlacement = (track: string): Promise<void> =>
  storage.saveRun(keyOf(track), null);

/**
 * Writes a finished test: its answers first, then what they add up to. Questions that were skipped leave no answer.
 * Record ids come from the sitting, so that pressing twice, or in two tabs, writes once.
 */
export async function keepPlacement(test: PlacementTest, run: PlacementRun): Promise<void> {
  const at = now();
  const answered = run.answers.flatMap((answer, index): AnsweredRecord[] => {
    const card = test.items.get(answer.item);
    if (card === undefined || answer.response === null || answer.credit === null) return [];
    return [
      {
        ...OUTSIDE_PAPERS,
        kind: 'answered',
        id: `${run.sitting}.${index + 1}`,
        at,
        item: answer.item,
        rev: answer.rev,
        kps: card.kps,
        response: answer.response,
        outcome: answer.outcome,
        credit: answer.credit,
        attempt: 1,
        seed: answer.seed,
        place: 'placement',
        sitting: run.sitting,
        ms: answer.ms,
      },
    ];
  });
  const lists = placedLists(placementResult(test, run.answers));
  const { track, sitting } = run;
  await addRecords([
    ...answered,
    { kind: 'placed', id: `${sitting}.placed`, at, track, sitting, ...lists },
  ]);
  await forgetPlacement(track);
}
