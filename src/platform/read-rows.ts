import type { Database } from './database.ts';

export interface RawRow {
  readonly key: string;
  /** `undefined` when the browser fails to read the value. */
  readonly row: unknown;
}

/** Rows in a page: few enough that turning them into objects is not noticed. */
const PAGE = 2000;

/**
 * Every row of a store as the browser gives it, page by page, so that many thousand rows do not hold up the screen.
 * One value the browser cannot read makes `getAll` fail for its page; then that page is fetched row by row, so that a
 * broken row costs one row.
 */
export async function* readRows(
  db: Database,
  store: 'records',
): AsyncGenerator<readonly RawRow[], void> {
  if (!db.objectStoreNames.contains(store)) return;
  let after: IDBKeyRange | null = null;
  for (;;) {
    const { keys, rows } = await readPage(db, store, after);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield rows;
    if (keys.length < PAGE) return;
    after = IDBKeyRange.lowerBound(last, true);
  }
}

async function readPage(
  db: Database,
  store: 'records',
  range: IDBKeyRange | null,
): Promise<{ readonly keys: readonly IDBValidKey[]; readonly rows: readonly RawRow[] }> {
  try {
    const tx = db.transaction(store);
    const [keys, rows] = await Promise.all([
      tx.store.getAllKeys(range, PAGE),
      tx.store.getAll(range, PAGE),
      tx.done,
    ]);
    return { keys, rows: keys.map((key, i) => ({ key: String(key), row: rows[i] as unknown })) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') throw error;
  }
  const keys = await db.in(store).getAllKeys(range, PAGE);
  const rows: RawRow[] = [];
  for (const key of keys) {
    const row = await db
      .in(store)
      .get(key)
      .catch(() => undefined);
    rows.push({ key: String(key), row });
  }
  return { keys, rows };
}
