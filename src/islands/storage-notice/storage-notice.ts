/**
 * Watches for what the learner must know about their data. Call `startStorageNotice()` from a module script on every
 * page; it opens the database when the browser is idle, so that trouble is told before an answer is lost. The words and
 * buttons (bar.ts) are fetched when there is something to tell, which on most days there is not.
 */
import { deviceFacts, dismissReminder } from '../../stores/device.ts';
import { $storage } from '../../stores/storage.ts';
import { noticeFor } from './notice.ts';

export function startStorageNotice(): void {
  const bar = document.querySelector<HTMLElement>('[data-storage-notice]');
  if (bar === null) return;
  let due: number | null = null;
  /** What the bar tells, as JSON; it is empty at first. */
  let shown = 'null';

  const show = async (): Promise<void> => {
    const notice = noticeFor($storage.get(), due);
    const key = JSON.stringify(notice);
    if (key === shown) return;
    shown = key;
    const part = await import('./bar.ts').catch(() => null);
    // The page tells that a part is missing (StaleNotice.astro); this one is tried again.
    if (part === null) shown = 'null';
    else if (key === shown) part.fillBar(bar, notice, later);
  };
  const later = (): void => {
    due = null;
    void dismissReminder();
    void show();
  };
  const look = async (): Promise<void> => {
    due = (await deviceFacts()).due?.records ?? null;
    await show();
  };
  $storage.listen(() => void show());
  addEventListener('online', () => void show());
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void look());
  else setTimeout(() => void look(), 1000);
}
