/** Author's checks shared by the kinds that list entries: 排序, 匹配, 分类. */
import type { ItemProblem } from './kind.ts';
import { isSameText } from './reading/text.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
}

const problem = (at: string, message: string, fix: string): ItemProblem => ({
  at,
  message,
  fix,
  severity: 'error',
});

/** Entries have ids and texts of their own. @param what names one entry, e.g. `step` */
export const checkEntries = (
  entries: readonly Entry[],
  at: string,
  what: string,
): readonly ItemProblem[] =>
  entries.flatMap(({ id, text }, index) => {
    const found: ItemProblem[] = [];
    if (entries.findIndex((other) => other.id === id) !== index) {
      found.push(
        problem(`${at}[${index}].id`, `${what} "${id}" stands twice`, 'give each its own id'),
      );
    }
    const twin = entries.findIndex((other) => isSameText(other.text, text));
    if (twin !== index) {
      found.push(
        problem(
          `${at}[${index}].text`,
          `"${text}" says the same as ${what} "${entries[twin]?.id}"`,
          'write it so that they can be told apart',
        ),
      );
    }
    return found;
  });

/** A record names every entry and nothing else. @param fix what to write for a missing one */
export const checkNames = (
  entries: readonly Entry[],
  record: Readonly<Record<string, unknown>>,
  at: string,
  what: string,
  fix: string,
): readonly ItemProblem[] => {
  const ids = entries.map(({ id }) => id);
  return [
    ...[...new Set(ids)]
      .filter((id) => !Object.hasOwn(record, id))
      .map((id) => problem(`${at}.${id}`, `${what} "${id}" is missing`, fix)),
    ...Object.keys(record)
      .filter((id) => !ids.includes(id))
      .map((id) =>
        problem(`${at}.${id}`, `there is no ${what} "${id}"`, `use one of ${ids.join(', ')}`),
      ),
  ];
};

/** Every value of a key is one of `places`. */
export const checkTargets = (
  key: Readonly<Record<string, string>>,
  places: readonly Entry[],
  at: string,
  what: string,
): readonly ItemProblem[] =>
  Object.entries(key)
    .filter(([, place]) => !places.some(({ id }) => id === place))
    .map(([row, place]) =>
      problem(
        `${at}.${row}`,
        `there is no ${what} "${place}"`,
        `use one of ${places.map(({ id }) => id).join(', ')}`,
      ),
    );
