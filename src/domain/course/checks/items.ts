/** Item banks: each item sound, each knowledge point asked often enough and in more than one way. */
import type { Item } from '../../quiz/schema.ts';
import { validateItem } from '../../quiz/validate.ts';
import { readPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';
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
  checker.unique(items, (item) => item.id, 'item');
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
  for (const item of items) {
    item.kps.forEach((id, index) => checker.refer(item, ['kps', index], id, known.kps));
    if (item.rule !== undefined) checker.refer(item, ['rule'], item.rule, known.rules);
    for (const found of [...validateItem(item), ...lintItem(item)])
      checker.at(
        checker.places.of(item, readPath(found.at)),
        found.severity,
        found.message,
        found.fix,
      );
  }

  const written = new Set(lessons.map((lesson) => lesson.id));
  for (const kp of knowledgePoints) {
    if (!written.has(kp.lesson)) continue;
    const asked = items.filter((item) => item.kps.includes(kp.id));
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
  const applied = items.filter((item) => item.bloom === 'apply' || item.bloom === 'analyse').length;
  const bank = banks[0];
  if (bank !== undefined && items.length > 0 && applied / items.length < LEAST_APPLIED)
    checker.warn(
      bank,
      [],
      `${applied} of all ${items.length} items (${percent(applied / items.length)}) ask to apply or analyse`,
      `bring it to ${percent(LEAST_APPLIED)}`,
    );
  checkStems(checker, items);
}

function itemsOf(
  checker: Checker,
  chapter: string,
  chapterOf: ReadonlyMap<string, string>,
): Item[] {
  return checker.content.banks
    .filter((bank) => chapterOf.get(bank.lesson) === chapter)
    .flatMap((bank) => bank.items);
}
