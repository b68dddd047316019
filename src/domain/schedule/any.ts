/** Whether there can be any card to review: a quick look that needs neither the schedule nor the course. */
import type { LearningRecord } from '../progress/records.ts';
import { GOOD_CHOICE } from '../progress/reduce.ts';

/** False only when `cardsOf` finds none. */
export const mayHaveCards = (records: readonly LearningRecord[]): boolean =>
  records.some((record) => {
    switch (record.kind) {
      case 'answered':
        return record.outcome !== 'correct';
      case 'remarked':
        return true;
      case 'replied':
        return record.input.kind === 'choice'
          ? record.score < GOOD_CHOICE
          : record.missed.length > 0;
      case 'reviewed':
        return true;
      case 'card':
        return record.action === 'add';
      default:
        return false;
    }
  });
