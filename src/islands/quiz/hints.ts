/** Hints of an item, in the order they are told: its own, then those of its questions. */
import type { PublicItem } from '../../domain/quiz/project.ts';
import type { Item } from '../../domain/quiz/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import strings from 'virtual:ui/quiz';

export const hintsOf = (item: Item): readonly string[] => [
  ...item.hints,
  ...('questions' in item ? item.questions : []).flatMap(({ hints }, index) =>
    hints.map((text) => fill(strings.hint.of, { n: index + 1, text })),
  ),
];

/** How many there are, as far as the page may know. */
export const hintsIn = (item: PublicItem): number =>
  ('questions' in item ? item.questions : []).reduce((sum, { hints }) => sum + hints, item.hints);
