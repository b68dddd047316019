import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/**
 * A part of a store: the component renders again only when that part is another one. So a tick of the clock reaches the
 * times on the screen and nothing else, and a line in one chat leaves the other eleven alone.
 *
 * @param select may close over props; the newest one is asked
 */
export function useSelect<T, S>(store: ReadableAtom<T>, select: (value: T) => S): S {
  const [, again] = useReducer((n: number) => n + 1, 0);
  const part = select(store.get() as T);
  const seen = useRef({ select, part });
  seen.current = { select, part };
  useLayoutEffect(
    () =>
      store.subscribe((value) => {
        const { select: newest, part: before } = seen.current;
        if (!Object.is(newest(value as T), before)) again(undefined);
      }),
    [store],
  );
  return part;
}
