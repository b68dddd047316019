/**
 * The bar that appears on every page when the learner must know something about their data. Plain markup, no
 * hydration (no `client:` directive): the live region stands in the page from the start, empty and
 * without a box, and storage-notice.ts fills it and makes a landmark of it.
 *
 * Props: `settingsHref`, the address of the settings page.
 */
import strings from 'virtual:ui/storage-notice';
import './storage-notice.css';

export interface StorageNoticeProps {
  readonly settingsHref: string;
}

export function StorageNotice({ settingsHref }: StorageNoticeProps) {
  return (
    <div
      class="storage-notice"
      data-storage-notice
      data-label={strings.label}
      data-settings={settingsHref}
    >
      <p role="status" data-storage-text />
      <p class="storage-actions" data-storage-actions />
    </div>
  );
}
