/**
 * The course held against itself: every id that is named exists, every promise of the content guide is kept. Shapes
 * are judged earlier (assemble.ts); how it reads (typography, words) is judged by scripts/content/typography.ts.
 */
import { createChecker, knownIds } from './checks/checker.ts';
import { checkDialogues } from './checks/dialogues.ts';
import { checkFacts } from './checks/facts.ts';
import { checkItems } from './checks/items.ts';
import { checkLessons } from './checks/lessons.ts';
import { checkOutline } from './checks/outline.ts';
import { checkPapers } from './checks/papers.ts';
import { checkShifts } from './checks/shifts.ts';
import type { Content, Problem } from './content.ts';
import { createPlaces, type Places } from './places.ts';

export interface CheckOptions {
  /** Where entries came from; without it problems name no line. */
  readonly places?: Places;
  /** Names of src/mdx/components.ts. */
  readonly components?: readonly string[] | null;
}

/**
 * @param today ISO date, for rules that have not been checked for long
 */
export function checkContent(
  content: Content,
  today: string,
  options: CheckOptions = {},
): Problem[] {
  const problems: Problem[] = [];
  const places = options.places ?? createPlaces();
  const checker = createChecker(content, today, places, options.components ?? null, problems);
  const known = knownIds(content);
  checkOutline(checker, known);
  checkLessons(checker, known);
  checkItems(checker, known);
  checkDialogues(checker, known);
  checkShifts(checker, known);
  checkPapers(checker, known);
  checkFacts(checker, known);
  return problems;
}
