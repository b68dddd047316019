/** Finding items by kind, by lesson, or by an id that is nearly right. */
import type { Content } from '../../src/domain/course/content.ts';
import { editDistance } from '../../src/domain/course/nearest.ts';
import { partsOf } from '../../src/domain/quiz/parts.ts';
import type { Item } from '../../src/domain/quiz/schema.ts';
import { fail, ok, type Result } from '../../src/domain/shared/result.ts';
import { COLUMNS, cut, pad, widthOf } from './layout.ts';
import { KIND_NAMES } from './names.ts';

export interface Found {
  readonly item: Item;
  readonly lesson: string;
}

export const allItems = ({ banks }: Content): readonly Found[] =>
  banks.flatMap(({ lesson, items }) => items.map((item) => ({ item, lesson })));

/** Its own id and those of its questions. */
export const idsOf = (item: Item): readonly string[] => [
  item.id,
  ...partsOf(item).map((part) => part.id),
];

/** The known ids most like a word: near in spelling, or holding it. */
export function similarIds(word: string, ids: readonly string[]): readonly string[] {
  const distance = (id: string): number =>
    id.includes(word) || word.includes(id) ? 0 : editDistance(word.slice(0, 80), id);
  return [...new Set(ids)]
    .map((id) => ({ id, far: distance(id) }))
    .filter(({ far }) => far <= Math.max(3, Math.floor(word.length / 2)))
    .sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ id }) => id);
}

export interface Filter {
  /** An id such as single-choice, or its name, 单选. */
  readonly kind?: string | undefined;
  readonly lesson?: string | undefined;
}

/** A line for every item that fits; fails with a message when the filter names nothing. */
export function listed(
  found: readonly Found[],
  { kind, lesson }: Filter,
): Result<readonly string[], string> {
  const kinds = Object.entries(KIND_NAMES);
  const wanted = kinds.find(([id, name]) => kind === id || kind === name)?.[0];
  if (kind !== undefined && wanted === undefined)
    return fail(
      `no kind “${kind}”; kinds: ${kinds.map(([id, name]) => `${id} ${name}`).join(', ')}`,
    );
  const lessons = [...new Set(found.map((one) => one.lesson))];
  if (lesson !== undefined && !lessons.includes(lesson))
    return fail(`no items of a lesson “${lesson}”; lessons: ${lessons.join(', ')}`);

  const shown = found.filter(
    (one) =>
      (wanted === undefined || one.item.kind === wanted) &&
      (lesson === undefined || one.lesson === lesson),
  );
  const ids = Math.max(0, ...shown.map(({ item }) => item.id.length));
  const names = Math.max(0, ...shown.map(({ item }) => widthOf(KIND_NAMES[item.kind])));
  const lines = shown.map(({ item }) => {
    const head = `${pad(item.id, ids)}  ${pad(KIND_NAMES[item.kind], names)}  ${pad(item.difficulty, 6)}  `;
    return `${head}${cut(item.prompt.stem, Math.max(12, COLUMNS - widthOf(head)))}`;
  });
  return ok([...lines, `${shown.length} items`]);
}
