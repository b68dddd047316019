/** Fills the bar of StorageNotice.tsx with a notice, or empties it. */
import strings from 'virtual:ui/storage-notice';
import { fill } from '../../domain/shared/text.ts';
import type { Notice } from './notice.ts';

/** @param later the learner puts the reminder off */
export function fillBar(bar: HTMLElement, notice: Notice | null, later: () => void): void {
  const text = bar.querySelector<HTMLElement>('[data-storage-text]');
  const actions = bar.querySelector<HTMLElement>('[data-storage-actions]');
  if (!text || !actions) return;
  text.textContent = notice === null ? '' : textOf(notice);
  actions.replaceChildren(...(notice === null ? [] : actionsOf(notice, bar, text, later)));
  if (notice === null) {
    delete bar.dataset.kind;
    bar.removeAttribute('role');
    bar.removeAttribute('aria-label');
  } else {
    bar.dataset.kind = notice.kind;
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', bar.dataset.label ?? '');
  }
}

function actionsOf(
  notice: Notice,
  bar: HTMLElement,
  text: HTMLElement,
  later: () => void,
): readonly HTMLElement[] {
  const settings = bar.dataset.settings ?? '';
  const list: HTMLElement[] = [];
  if (notice.kind === 'newer') list.push(button(strings.reload, () => location.reload()));
  if (notice.kind !== 'broken') list.push(button(strings.export, () => void save(text)));
  // The settings page has its own words for the rest.
  if (settings !== '' && location.pathname !== settings && notice.kind !== 'backup') {
    list.push(link(strings.settings, settings));
  }
  if (notice.kind === 'backup') list.push(button(strings.later, later));
  return list;
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
