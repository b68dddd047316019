import type { ReadableAtom } from 'nanostores';
import { useEffect, useState } from 'preact/hooks';

/**
 * A store's value, `before` until the island runs in the browser: the server's page and the first paint agree, and
 * nothing opens a database on the server.
 */
export function useLive<T>(store: ReadableAtom<T>, before: T): T {
  const [value, setValue] = useState<T>(before);
  useEffect(() => store.subscribe((next) => setValue(() => next as T)), [store]);
  return value;
}
