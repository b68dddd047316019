/** Opens every question, waits until all are there, prints, and closes them again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PrintKind } from './PrintChoice.tsx';

export interface Printing {
  /** What is printed or being prepared; `summary` needs no question. */
  readonly kind: PrintKind | null;
  readonly state: 'ready' | 'preparing' | 'failed';
  readonly start: (kind: PrintKind) => void;
  /** One question is there, or could not be. */
  readonly ready: (ok: boolean) => void;
}

/** @param count questions that must be there first */
export function usePrint(count: number): Printing {
  const [kind, setKind] = useState<PrintKind | null>(null);
  const [state, setState] = useState<Printing['state']>('ready');
  const waiting = useRef({ left: 0, failed: false });

  useEffect(() => {
    const after = (): void => {
      setKind(null);
      setState('ready');
    };
    addEventListener('afterprint', after);
    return () => removeEventListener('afterprint', after);
  }, []);

  const print = (): void => {
    // What was told last has to be on the page first.
    requestAnimationFrame(() => requestAnimationFrame(() => globalThis.print()));
  };
  return {
    kind,
    state,
    start: (next) => {
      waiting.current = { left: next === 'summary' ? 0 : count, failed: false };
      setKind(next);
      setState(waiting.current.left === 0 ? 'ready' : 'preparing');
      if (waiting.current.left === 0) print();
    },
    ready: (ok) => {
      const { left, failed } = waiting.current;
      if (left <= 0) return;
      waiting.current = { left: left - 1, failed: failed || !ok };
      if (left > 1) return;
      if (waiting.current.failed) {
        setState('failed');
        setKind(null);
      } else {
        setState('ready');
        print();
      }
    },
  };
}
