/**
 * Fills the bar of StorageNotice.tsx. Call `startStorageNotice()` from a module script on every page; it opens the
 * database when the browser is idle, so that trouble is told before an answer is lost.
 */
import strings from 'virtual:ui/storage-notice';
import { fill } from '../../domain/shared/text.ts';
import { deviceFacts, dismissReminder } from '../../stores/device.ts';
import { $storage } from '../../stores/storage.ts';
import { noticeFor, type Notice } from './notice.ts';

export function startStorageNotice(): void {
  const bar = document.querySelector<HTMLElement>('[data-storage-notice]');
  const text = bar?.querySelector<HTMLElement>('[data-storage-text]');
  const actions = bar?.querySelector<HTMLElement>('[data-storage-actions]');
  if (!bar || !text || !actions) return;
  const settings = bar.dataset.settings ?? '';
  let due: number | null = null;
  let shown = '';

  const show = (): void => {
    const notice = noticeFor($storage.get(), due);
    const key = JSON.stringify(notice);
    if (key === shown) return;
    shown = key;
    text.textContent = notice === null ? '' : textOf(notice);
    actions.replaceChildren(...(notice === null ? [] : actionsOf(notice)));
    if (notice === null) {
      delete bar.dataset.kind;
      bar.removeAttribute('role');
      bar.removeAttribute('aria-label');
    } else {
      bar.dataset.kind = notice.kind;
      bar.setAttribute('role', 'region');
      bar.setAttribute('aria-label', bar.dataset.label ?? '');
    }
  };

  const actionsOf = (notice: Notice): readonly HTMLElement[] => {
    const list: HTMLElement[] = [];
    if (notice.kind === 'newer') list.push(button(strings.reload, () => location.reload()));
    if (notice.kind !== 'broken') list.push(button(strings.export, () => void save(text)));
    // The settings page has its own words for the rest.
    if (settings !== '' && location.pathname !== settings && notice.kind !== 'backup') {
      list.push(link(strings.settings, settings));
    }
    if (notice.kind === 'backup') {
      list.push(
        button(strings.later, () => {
          due = null;
          void dismissReminder();
          show();
        }),
      );
    }
    return list;
  };

  const look = async (): Promise<void> => {
    due = (await deviceFacts()).due?.records ?? null;
    show();
  };
  $storage.listen(show);
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => void look());
  else setTimeout(() => void look(), 1000);
}

function textOf(notice: Notice): string {
  switch (notice.kind) {
    case 'memory':
      return strings.memory[notice.reason];
    case 'newer':
      return strings.newer;
    default:
      return fill(strings[notice.kind], { n: notice.n });
  }
}

/** The part that writes files is loaded when it is wanted. */
async function save(text: HTMLElement): Promise<void> {
  const { exportBackup } = await import('../../stores/backup.ts');
  const { name } = await exportBackup();
  text.textContent = fill(strings.exported, { name });
}

function button(label: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}

function link(label: string, address: string): HTMLElement {
  const made = document.createElement('a');
  made.className = 'button';
  made.href = address;
  made.textContent = label;
  return made;
}
