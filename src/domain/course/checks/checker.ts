/** What every check needs: the course, its known ids, and a place to put problems. */
import type { Content, Problem } from '../content.ts';
import { suggest } from '../nearest.ts';
import type { Place, Places } from '../places.ts';
import type { KeyPath } from '../raw.ts';

export interface Checker {
  readonly content: Content;
  readonly places: Places;
  /** ISO date of the check. */
  readonly today: string;
  /** Names a lesson may use; null when the list is not known. */
  readonly components: readonly string[] | null;
  error(entry: object, path: KeyPath, message: string, fix: string): void;
  warn(entry: object, path: KeyPath, message: string, fix: string): void;
  at(place: Place, severity: Problem['severity'], message: string, fix: string): void;
  /** Reports an id that names nothing. `what` is e.g. "knowledge point", `where` the file that lists them. */
  refer(entry: object, path: KeyPath, id: string, known: Known): void;
  /** Reports entries that share an id. */
  unique<T extends object>(
    list: readonly T[],
    id: (entry: T) => string,
    what: string,
    key?: string,
  ): void;
}

/** A set of ids with the words to speak about it. */
export interface Known {
  readonly what: string;
  readonly where: string;
  readonly ids: ReadonlySet<string>;
}

export function createChecker(
  content: Content,
  today: string,
  places: Places,
  components: readonly string[] | null,
  problems: Problem[],
): Checker {
  const at: Checker['at'] = (place, severity, message, fix) =>
    void problems.push({ ...place, message, fix, severity });
  const error: Checker['error'] = (entry, path, message, fix) =>
    at(places.of(entry, path), 'error', message, fix);
  return {
    content,
    places,
    today,
    components,
    at,
    error,
    warn: (entry, path, message, fix) => at(places.of(entry, path), 'warning', message, fix),
    refer(entry, path, id, known) {
      if (!known.ids.has(id))
        error(
          entry,
          path,
          `no ${known.what} "${id}"`,
          suggest(id, known.ids, `write an id of ${known.where}, or add it there`),
        );
    },
    unique(list, id, what, key = 'id') {
      const first = new Map<string, object>();
      for (const entry of list) {
        const value = id(entry);
        const earlier = first.get(value);
        if (earlier === undefined) {
          first.set(value, entry);
          continue;
        }
        const place = places.of(earlier, [key]);
        error(
          entry,
          [key],
          `the ${what} "${value}" stands twice`,
          `choose another; it is taken by ${place.file}${place.line === undefined ? '' : `:${place.line}`}`,
        );
      }
    },
  };
}

const ids = (list: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(list.map((entry) => entry.id));

/** All ids of a course by subject. */
export function knownIds(content: Content): {
  readonly [
    subject in
      | 'kps'
      | 'chapters'
      | 'lessons'
      | 'items'
      | 'dialogues'
      | 'terms'
      | 'rules'
      | 'concepts'
      | 'customers'
      | 'products'
      | 'orders'
      | 'parcels'
  ]: Known;
} {
  const known = (what: string, where: string, list: readonly { readonly id: string }[]): Known => ({
    what,
    where,
    ids: ids(list),
  });
  const { course, shop } = content;
  return {
    kps: known('knowledge point', 'content/knowledge-points.yaml', content.knowledgePoints),
    chapters: known('chapter', 'content/course.yaml', course.chapters),
    lessons: known(
      'lesson',
      'content/course.yaml',
      course.chapters.flatMap((chapter) => chapter.lessons),
    ),
    items: known(
      'item',
      'content/items/',
      content.banks.flatMap((bank) => bank.items),
    ),
    dialogues: known('dialogue', 'content/dialogues/', content.dialogues),
    terms: known('term', 'content/glossary.yaml', content.terms),
    rules: known('rule', 'content/rules.yaml', content.rules),
    concepts: known('concept', 'content/concepts.yaml', content.concepts.concepts),
    customers: known('customer', 'content/shop.yaml', shop.customers),
    products: known('product', 'content/shop.yaml', shop.products),
    orders: known('order', 'content/shop.yaml', shop.orders),
    parcels: known('parcel', 'content/shop.yaml', shop.parcels),
  };
}
export type KnownIds = ReturnType<typeof knownIds>;
