import type { Database } from './database.ts';

export interface RawRow {
  readonly key: string;
  /** `undefined` when the browser fails to read the value. */
  readonly row: unknown;
}

/**
 * Every row of a store as the browser gives it. One value the browser cannot read makes `getAll` fail as a whole;
 * then the rows are fetched one by one, so that a broken row costs one row.
 */
export async function readRows(db: Database, store: 'records'): Promise<readonly RawRow[]> {
  if (!db.objectStoreNames.contains(store)) return [];
  try {
    const tx = db.transaction(store);
    const [keys, rows] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll(), tx.done]);
    return keys.map((key, i) => ({ key: String(key), row: rows[i] as unknown }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'InvalidStateError') throw error;
  }
  const found: RawRow[] = [];
  for (const key of await db.getAllKeys(store)) {
    const row = await db.get(store, key).catch(() => undefined);
    found.push({ key: String(key), row });
  }
  return found;
}
