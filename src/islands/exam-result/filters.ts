/** Which questions of a result are shown. */
import { isMissed, isOpen, type ResultQuestion } from '../../domain/quiz/result/result.ts';

export const FILTERS = {
  all: () => true,
  missed: isMissed,
  open: isOpen,
  flagged: ({ flagged }) => flagged,
  unsure: ({ answer }) => answer?.certainty === 'unsure',
} as const satisfies Readonly<Record<string, (question: ResultQuestion) => boolean>>;
export type Filter = keyof typeof FILTERS;

/** Filters that would show something; 全部 always, and those every paper knows. */
export const usefulFilters = (questions: readonly ResultQuestion[]): readonly Filter[] =>
  (Object.keys(FILTERS) as Filter[]).filter(
    (filter) =>
      filter === 'all' ||
      filter === 'missed' ||
      filter === 'open' ||
      questions.some(FILTERS[filter]),
  );
