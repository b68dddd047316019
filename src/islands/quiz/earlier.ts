/**
 * Shows at every question of a page how it was answered last time. For a page's own script, which calls it when it
 * knows the learner's progress; questions need not be hydrated.
 */
import type { Outcome } from '../../domain/quiz/outcome.ts';

/** Outcomes worth telling; an answer that could not be marked is none. */
export const TOLD = ['correct', 'partial', 'incorrect', 'revealed'] as const;

/**
 * @param root where to look for questions, e.g. `document`
 * @param last the last outcome of an item; undefined when it was never answered
 */
export function showEarlier(root: ParentNode, last: (item: string) => Outcome | undefined): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-earlier]')) {
    const outcome = last(place.dataset.earlier ?? '');
    const sentences = [...place.querySelectorAll<HTMLElement>('[data-when]')];
    for (const sentence of sentences) sentence.hidden = sentence.dataset.when !== outcome;
    place.hidden = sentences.every((sentence) => sentence.hidden);
  }
}
