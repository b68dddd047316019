/**
 * A content file after reading and before believing: plain data with a way back to its lines. Reading YAML is not
 * the domain's business (scripts/content/read.ts does it); judging what was read is.
 */
export type KeyPath = readonly (string | number)[];

export interface RawDocument {
  /** Path from the project's root, with "/", e.g. content/items/bargain/closing.yaml. */
  readonly file: string;
  /** The YAML value; for MDX the front matter. */
  readonly data: unknown;
  /** MDX after the front matter. */
  readonly body?: string;
  /** 1-based line of the file on which `body` begins. */
  readonly bodyLine?: number;
  /** 1-based line of a key, or of the nearest key above it that exists. */
  lineOf(path: KeyPath): number | undefined;
}

/** The value at a path, or undefined. Own keys only. */
export function valueAt(data: unknown, path: KeyPath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/**
 * A path as an author reads it; list elements carry their id.
 *
 * @example showPath({ items: [{ id: 'hp-1', key: {} }] }, ['items', 0, 'key']) // 'items[0](hp-1).key'
 */
export function showPath(data: unknown, path: KeyPath): string {
  let shown = '';
  path.forEach((key, depth) => {
    if (typeof key === 'number') {
      const id = valueAt(data, [...path.slice(0, depth + 1), 'id']);
      shown += `[${key}]${typeof id === 'string' ? `(${id})` : ''}`;
    } else shown += shown === '' ? key : `.${key}`;
  });
  return shown === '' ? '(file)' : shown;
}

/** A value quoted for a message, cut to a readable length. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = typeof value === 'bigint' ? `${value}` : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/**
 * The key path a shown path stands for.
 *
 * @example readPath('items[0](hp-1).key') // ['items', 0, 'key']
 */
export function readPath(shown: string): KeyPath {
  return [...shown.matchAll(/\[(\d+)\](?:\([^)]*\))?|[^.[\]]+/g)].map((match) =>
    match[1] === undefined ? match[0] : Number(match[1]),
  );
}
