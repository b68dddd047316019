/**
 * Lets the page breathe in the middle of long work: input and painting come first. `scheduler.yield` where it exists,
 * because timers of a tab in the background fire once a second.
 */
export async function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (typeof scheduler?.yield === 'function') return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve));
}
