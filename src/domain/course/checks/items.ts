/**
 * Item banks: each item sound, each knowledge point asked often enough and in more than one way. A question of a
 * 材料题 is counted and checked like an item.
 */
import { partsOf, rubricsOf, withParts } from '../../quiz/parts.ts';
import type { Item } from '../../quiz/schema.ts';
import { validateItem } from '../../quiz/validate.ts';
import { compileLexicon, conceptsOf, type Lexicon } from '../../reply/lexicon.ts';
import type { ConceptsFile } from '../../reply/schema.ts';
import { readPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';
import { checkRubric, isReadable } from './expressions.ts';
import { lintItem } from './item-lint.ts';
import { checkSpread, percent } from './spread.ts';
import { checkStems } from './stems.ts';

/** Least items and least kinds for each knowledge point of a lesson that is written. */
const LEAST_ITEMS = 3;
const LEAST_KINDS = 2;
/** Least share of apply and analyse items. */
const LEAST_APPLIED = 0.4;

export function checkItems(checker: Checker, known: KnownIds): void {
  const { banks, course, knowledgePoints, lessons } = checker.content;
  const items = banks.flatMap((bank) => bank.items);
  const named = items.flatMap(withParts);
  checker.unique(named, (item) => item.id, 'item');
  checker.unique(banks, (bank) => bank.lesson, 'bank of lesson', 'lesson');
  const chapterOf = new Map(course.chapters.flatMap((c) => c.lessons.map((l) => [l.id, c.id])));

  for (const bank of banks) {
    checker.refer(bank, ['lesson'], bank.lesson, known.lessons);
    const expected = `content/items/${chapterOf.get(bank.lesson) ?? '?'}/${bank.lesson}.yaml`;
    const { file } = checker.places.of(bank);
    if (chapterOf.has(bank.lesson) && file !== expected && file !== 'content/')
      checker.error(
        bank,
        ['lesson'],
        `"${bank.lesson}" does not fit the file's path`,
        `move the file to ${expected}`,
      );
  }
  for (const item of named) {
    item.kps.forEach((id, index) => checker.refer(item, ['kps', index], id, known.kps));
    if (item.rule !== undefined) checker.refer(item, ['rule'], item.rule, known.rules);
    if ('customer' in item.prompt && item.prompt.who !== undefined)
      checker.refer(item, ['prompt', 'who'], item.prompt.who, known.customers);
    if (!('questions' in item) && 'rubric' in item.key)
      checkRubric(checker, known, item, item.key.rubric, ['key', 'rubric']);
  }
  const lexiconOf = lexicons(checker.content.concepts);
  for (const item of items)
    for (const found of [...validateItem(item, lexiconOf(item)), ...lintItem(item)])
      checker.at(
        checker.places.of(item, readPath(found.at)),
        found.severity,
        found.message,
        found.fix,
      );

  const questions = items.flatMap(partsOf);
  const written = new Set(lessons.map((lesson) => lesson.id));
  for (const kp of knowledgePoints) {
    if (!written.has(kp.lesson)) continue;
    const asked = questions.filter((item) => item.kps.includes(kp.id));
    const kinds = new Set(asked.map((item) => item.kind));
    if (asked.length < LEAST_ITEMS || kinds.size < LEAST_KINDS)
      checker.error(
        kp,
        ['id'],
        `"${kp.id}" has ${asked.length} items of ${kinds.size} kinds`,
        `write at least ${LEAST_ITEMS} items of at least ${LEAST_KINDS} kinds in content/items/${kp.chapter}/${kp.lesson}.yaml`,
      );
  }

  const taught = new Set(lessons.map((lesson) => lesson.chapter));
  for (const chapter of taught) checkSpread(checker, chapter, itemsOf(checker, chapter, chapterOf));
  const applied = questions.filter(({ bloom }) => bloom === 'apply' || bloom === 'analyse').length;
  const bank = banks[0];
  if (bank !== undefined && applied / questions.length < LEAST_APPLIED)
    checker.warn(
      bank,
      [],
      `${applied} of all ${questions.length} items (${percent(applied / questions.length)}) ask to apply or analyse`,
      `bring it to ${percent(LEAST_APPLIED)}`,
    );
  checkStems(checker, items);
}

/** What an item's rubrics are tried out with; null while they cannot be read, which is told elsewhere. */
const lexicons =
  (file: ConceptsFile) =>
  (item: Item): Lexicon | null => {
    const rubrics = rubricsOf(item);
    const needed = conceptsOf(rubrics, [], file);
    return rubrics.length > 0 && isReadable(rubrics, needed) ? compileLexicon(needed) : null;
  };

function itemsOf(
  checker: Checker,
  chapter: string,
  chapterOf: ReadonlyMap<string, string>,
): Item[] {
  return checker.content.banks
    .filter((bank) => chapterOf.get(bank.lesson) === chapter)
    .flatMap((bank) => bank.items);
}
