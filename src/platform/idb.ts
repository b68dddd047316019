/**
 * IndexedDB with promises: what the storage needs of it and no more, because every page loads it. A request's promise
 * settles inside its transaction, so the next request may follow in the same one.
 */

/** A value's type and a key's, by store. */
type Stores = Readonly<Record<string, { readonly key: IDBValidKey; readonly value: unknown }>>;
type NameOf<S> = Extract<keyof S, string>;
type Range = IDBKeyRange | null | undefined;

export interface Store<Value, Key extends IDBValidKey> {
  get(key: Key): Promise<Value | undefined>;
  getAll(range?: Range, count?: number): Promise<Value[]>;
  getAllKeys(range?: Range, count?: number): Promise<Key[]>;
  count(): Promise<number>;
  /** `key` for stores whose rows do not carry it. */
  put(value: Value, key?: Key): Promise<unknown>;
  add(value: Value): Promise<unknown>;
  delete(key: Key): Promise<unknown>;
  clear(): Promise<unknown>;
}

export interface Transaction<S extends Stores, N extends NameOf<S>> {
  objectStore<M extends N>(name: M): Store<S[M]['value'], S[M]['key']>;
  /** The first of its stores. */
  readonly store: Store<S[N]['value'], S[N]['key']>;
  /** Rejects with the reason when the transaction was aborted. */
  readonly done: Promise<void>;
  abort(): void;
}

export interface Connection<S extends Stores> {
  readonly objectStoreNames: {
    contains(name: string): boolean;
    [Symbol.iterator](): Iterator<NameOf<S>>;
  };
  transaction<N extends NameOf<S>>(
    names: N | readonly N[],
    mode?: IDBTransactionMode,
    options?: IDBTransactionOptions,
  ): Transaction<S, N>;
  /** One store in a transaction of its own, to read from or, with `readwrite`, to write to. */
  in<N extends NameOf<S>>(name: N, mode?: IDBTransactionMode): Store<S[N]['value'], S[N]['key']>;
  close(): void;
}

const asked = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const storeOf = (store: IDBObjectStore): Store<never, never> =>
  ({
    get: (key) => asked(store.get(key)),
    getAll: (range, count) => asked(store.getAll(range, count)),
    getAllKeys: (range, count) => asked(store.getAllKeys(range, count)),
    count: () => asked(store.count()),
    put: (value, key) => asked(store.put(value, key)),
    add: (value) => asked(store.add(value)),
    delete: (key) => asked(store.delete(key)),
    clear: () => asked(store.clear()),
  }) as Store<never, never>;

function transactionOf(tx: IDBTransaction): Transaction<never, never> {
  const done = new Promise<void>((resolve, reject) => {
    const fail = (): void => reject(tx.error ?? new DOMException('', 'AbortError'));
    tx.oncomplete = () => resolve();
    tx.onerror = fail;
    tx.onabort = fail;
  });
  // Whoever does not ask how it ended need not hear of it.
  done.catch(() => undefined);
  const objectStore = (name: string) => storeOf(tx.objectStore(name));
  return {
    objectStore,
    get store() {
      return objectStore(tx.objectStoreNames[0] ?? '');
    },
    done,
    abort: () => tx.abort(),
  };
}

/**
 * Opens a database; `version` left out: as it is. Rejects with the browser's reason.
 * @param onUpgrade makes the stores of a new database
 * @param onVersion another connection wants to upgrade or delete it
 * @param onClose the browser ended the connection
 */
export async function connect<S extends Stores>(
  name: string,
  version: number | undefined,
  on: {
    readonly upgrade?: (db: IDBDatabase) => void;
    readonly version: (db: IDBDatabase) => void;
    readonly close: () => void;
  },
): Promise<Connection<S>> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => on.upgrade?.(request.result);
  const db = await asked(request);
  db.onversionchange = () => on.version(db);
  db.onclose = on.close;
  return {
    objectStoreNames: db.objectStoreNames,
    transaction: (names: string | string[], mode, options) =>
      transactionOf(db.transaction(names, mode, options)),
    in: (store: string, mode) => storeOf(db.transaction(store, mode).objectStore(store)),
    close: () => db.close(),
  } as Connection<S>;
}
