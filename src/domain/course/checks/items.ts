/**
 * Item banks: each item sound, each knowledge point asked often enough and in more than one way. A question of a
 * 材料题 is counted and checked like an item.
 */
import { partsOf, rubricsOf, withParts } from '../../quiz/parts.ts';
import type { Item, PartItem } from '../../quiz/schema.ts';
import { validateItem } from '../../quiz/validate.ts';
import { compileLexicon, conceptsOf, type Lexicon } from '../../reply/lexicon.ts';
import type { ConceptsFile } from '../../reply/schema.ts';
import { readPath } from '../raw.ts';
import type { Checker, KnownIds } from './checker.ts';
import { checkRubric, isReadable } from './expressions.ts';
import { bigrams, jaccard } from './similar.ts';

/** Least items and least kinds for each knowledge point of a lesson that is written. */
const LEAST_ITEMS = 3;
const LEAST_KINDS = 2;
/** Largest share of one letter among the keys of a chapter's single-choice items. */
const MOST_ONE_LETTER = 0.4;
/** Least share of apply and analyse items. */
const LEAST_APPLIED = 0.4;
/** Stems more alike than this are one question asked twice. */
const SAME_STEM = 0.8;

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
    for (const found of validateItem(item, lexiconOf(item)))
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
  for (const chapter of taught) checkKeys(checker, chapter, itemsOf(checker, chapter, chapterOf));
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

const percent = (share: number): string => `${Math.round(share * 100)} %`;

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
): PartItem[] {
  return checker.content.banks
    .filter((bank) => chapterOf.get(bank.lesson) === chapter)
    .flatMap((bank) => bank.items.flatMap(partsOf));
}

/** Keys of single-choice items are spread over the letters; the longest option is not always right. */
function checkKeys(checker: Checker, chapter: string, items: readonly PartItem[]): void {
  const choices = items.filter((item) => item.kind === 'single-choice');
  const first = choices[0];
  if (first === undefined || choices.length < 8) return;
  const counts = [0, 0, 0, 0, 0, 0];
  let longest = 0;
  for (const item of choices) {
    const { options } = item.prompt;
    const index = options.findIndex((option) => option.id === item.key.option);
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
    const length = options[index]?.text.length ?? 0;
    if (options.every((option, other) => other === index || option.text.length < length)) longest++;
  }
  counts.forEach((count, index) => {
    const share = count / choices.length;
    if (share > MOST_ONE_LETTER)
      checker.warn(
        first,
        ['key'],
        `in chapter "${chapter}" ${percent(share)} of the single-choice keys are ${'ABCDEF'[index] ?? '?'}`,
        `move options so that no letter has more than ${percent(MOST_ONE_LETTER)}`,
      );
  });
  if (longest / choices.length > 0.5)
    checker.warn(
      first,
      ['key'],
      `in chapter "${chapter}" the longest option is the key in ${longest} of ${choices.length} single-choice items`,
      'make wrong options as long as the right one',
    );
}

function checkStems(checker: Checker, items: readonly Item[]): void {
  const grams = items.map((item) => bigrams(item.prompt.stem));
  items.forEach((item, i) => {
    for (let j = 0; j < i; j++) {
      const [mine, other, earlier] = [grams[i], grams[j], items[j]];
      if (mine === undefined || other === undefined || earlier === undefined) continue;
      if (jaccard(mine, other) > SAME_STEM)
        checker.error(
          item,
          ['prompt', 'stem'],
          `the stem is nearly that of "${earlier.id}"`,
          'ask something else, or remove one of the two',
        );
    }
  });
}
