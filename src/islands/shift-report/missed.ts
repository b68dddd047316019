/** How many points of the rubrics one shift's conversations missed: as many cards of the review. */
import type { LearningRecord } from '../../domain/progress/records.ts';
import { POOR_CHOICE } from '../../domain/progress/reduce.ts';
import { cardOfPoint } from '../../domain/schedule/card-id.ts';

/**
 * A shift's conversations are recorded as runs `<run>.<chat>`. A poor choice is a card of its turn. Null: nothing of
 * them is on this device, though the shift is (half a backup).
 */
export function missedPoints(records: readonly LearningRecord[], run: string): number | null {
  const cards = new Set<string>();
  let replies = 0;
  for (const record of records) {
    if (record.kind !== 'replied' || !record.run.startsWith(`${run}.`)) continue;
    const { dialogue, turn, missed, input, score } = record;
    replies += 1;
    for (const point of missed) cards.add(cardOfPoint(dialogue, turn, point));
    if (input.kind === 'choice' && score < POOR_CHOICE)
      cards.add(cardOfPoint(dialogue, turn, null));
  }
  return replies === 0 ? null : cards.size;
}
