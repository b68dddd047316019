/** Ids that are unique in a page although a component stands in it many times; the same in every build. */
const counts = new WeakMap<object, Map<string, number>>();

/**
 * @param page anything that is one object per page, such as `Astro.request`
 * @param name what the id is for
 * @example anchor(Astro.request, 'term-aov') // 'term-aov', then 'term-aov-2', …
 */
export function anchor(page: object, name: string): string {
  const names = counts.get(page) ?? new Map<string, number>();
  counts.set(page, names);
  const count = (names.get(name) ?? 0) + 1;
  names.set(name, count);
  return count === 1 ? name : `${name}-${count}`;
}
