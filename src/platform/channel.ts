/**
 * Tells the other tabs of this site that something was stored. BroadcastChannel where it exists; elsewhere a tab
 * looks again when the learner comes back to it.
 */
export interface Channel {
  announce(): void;
  close(): void;
}

/** `onNews` is called when another tab announced something, or might have. */
export function openChannel(name: string, onNews: () => void): Channel {
  if (typeof BroadcastChannel === 'function') {
    try {
      const channel = new BroadcastChannel(name);
      channel.onmessage = () => onNews();
      // Node keeps a process alive for an open channel.
      (channel as { unref?: () => void }).unref?.();
      // A page that comes back from the back–forward cache has missed what was said meanwhile.
      const onShow = (event: PageTransitionEvent): void => {
        if (event.persisted) onNews();
      };
      if (typeof window !== 'undefined') window.addEventListener('pageshow', onShow);
      return {
        announce: () => channel.postMessage('changed'),
        close: () => {
          channel.close();
          if (typeof window !== 'undefined') window.removeEventListener('pageshow', onShow);
        },
      };
    } catch {
      // An opaque origin has the constructor but may not use it.
    }
  }
  if (typeof document === 'undefined') return { announce: () => {}, close: () => {} };
  const look = (): void => {
    if (document.visibilityState === 'visible') onNews();
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  return {
    announce: () => {},
    close: () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    },
  };
}
