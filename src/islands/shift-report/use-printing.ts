/** Opens what is closed, prints, and closes it again. Also when the browser's own menu prints. */
import { useEffect, useState } from 'preact/hooks';

export interface Printing {
  readonly now: boolean;
  readonly print: () => void;
}

export function usePrinting(): Printing {
  const [now, setNow] = useState(false);
  useEffect(() => {
    const before = (): void => setNow(true);
    const after = (): void => setNow(false);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return {
    now,
    print: () => {
      setNow(true);
      // What was opened has to be on the page first.
      requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()));
    },
  };
}
