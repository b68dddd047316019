/**
 * All of the search that a page loads before it is used: a listener on the header's button and on “/”. The dialog,
 * the worker and the index come with the first use.
 */
import { searchKeyOn } from '../../stores/search-key.ts';

const button = document.querySelector<HTMLElement>('[data-search]');

/** Null when the dialog's code does not come; the page tells that by itself (StaleNotice.astro). */
const load = () => import('./open.tsx').catch(() => null);

async function open(): Promise<void> {
  const { base = '/', index = '/data/search.json' } = button?.dataset ?? {};
  (await load())?.openSearch({ base, indexUrl: index });
}

/** Whether a key pressed there is text. */
function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role="textbox"], [role="combobox"]') !== null)
  );
}

button?.addEventListener('click', () => void open());
button?.addEventListener('pointerenter', () => void load(), { once: true });
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.defaultPrevented || event.isComposing || event.repeat || takesText(event.target))
    return;
  if (document.querySelector('dialog[open]') !== null || !searchKeyOn()) return;
  event.preventDefault();
  void open();
});
