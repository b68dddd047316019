/**
 * Lets the page breathe in the middle of long work: input and painting come first. `scheduler.yield` where it exists,
 * because timers of a tab in the background fire once a second.
 */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}

/**
 * Lets the next frame be shown first: for work that follows from an answer but need not hold up its sight. A page in the
 * background shows no frames; there it is a short wait.
 */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    if (typeof requestAnimationFrame !== 'function') return;
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(resolve);
    });
  });
