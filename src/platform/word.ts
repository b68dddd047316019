/** Short texts in localStorage for small conveniences. Reading never fails and never writes; writing may be lost. */
export function readWord(key: `qinke:${string}`): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** null removes it. */
export function writeWord(key: `qinke:${string}`, word: string | null): void {
  try {
    if (word === null) localStorage.removeItem(key);
    else localStorage.setItem(key, word);
  } catch {
    // Full or forbidden: the convenience lasts until the page closes.
  }
}

/** Calls back when another tab changed a text; returns how to stop. */
export function followWords(onChange: () => void): () => void {
  if (typeof window === 'undefined') return () => {};
  window.addEventListener('storage', onChange);
  return () => window.removeEventListener('storage', onChange);
}
