import { useEffect, useState } from 'preact/hooks';

export interface Loaded<T> {
  /** null while loading, and when it failed. */
  readonly value: T | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

/** What `load` brings, asked again when `key` changes; `null` loads nothing. */
export function useLoad<T>(load: (() => Promise<T>) | null, key: string): Loaded<T> {
  const [state, setState] = useState<{ key: string; value: T | null; failed: boolean }>({
    key,
    value: null,
    failed: false,
  });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (load === null) return undefined;
    let current = true;
    setState({ key, value: null, failed: false });
    load().then(
      (value) => current && setState({ key, value, failed: false }),
      () => current && setState({ key, value: null, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [key, round, load === null]);
  const { value, failed } = state.key === key ? state : { value: null, failed: false };
  return { value, failed, retry: () => setRound((n) => n + 1) };
}
