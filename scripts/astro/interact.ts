/**
 * `client:interact`: an island stays plain HTML until somebody points at it, focuses it or types in it. What the
 * learner did while its code was on the way is kept and done again afterwards, so the first click is never lost:
 *
 * - a chosen option or an opened `<details>` works as HTML does, and the island finds it so when it wakes;
 * - a click on a button is held back and repeated on the same element, every one in its order;
 * - a submitted form is held back and submitted again;
 * - typed text is put back, with an `input` event.
 *
 * Preact hydrates the elements that are already there, so they are still the same ones afterwards. Links work at once.
 */
import type { ClientDirective } from 'astro';

const WAKES = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const;

const interact: ClientDirective = (load, _options, island) => {
  const clicked: HTMLElement[] = [];
  let submitted: { form: HTMLFormElement; by: HTMLElement | null } | undefined;
  const typed = new Map<HTMLInputElement | HTMLTextAreaElement, string>();

  const onClick = (event: Event): void => {
    const target = event.target instanceof Element && event.target.closest('button');
    if (!target || target.type === 'submit') return;
    event.preventDefault();
    event.stopPropagation();
    clicked.push(target);
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    event.stopPropagation();
    const form = event.target as HTMLFormElement;
    submitted = { form, by: (event as SubmitEvent).submitter };
  };
  const onInput = (event: Event): void => {
    const field = event.target;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      if (isTextField(field)) typed.set(field, field.value);
  };

  const wake = async (): Promise<void> => {
    for (const name of WAKES) island.removeEventListener(name, wake);
    try {
      const hydrate = await load();
      await hydrate();
    } finally {
      island.removeEventListener('click', onClick, true);
      island.removeEventListener('submit', onSubmit, true);
      island.removeEventListener('input', onInput, true);
      for (const [field, value] of typed) restore(field, value);
      if (submitted?.form.isConnected) submitted.form.requestSubmit(submitted.by);
      else for (const target of clicked) if (target.isConnected) target.click();
    }
  };

  island.addEventListener('click', onClick, true);
  island.addEventListener('submit', onSubmit, true);
  island.addEventListener('input', onInput, true);
  for (const name of WAKES) island.addEventListener(name, wake, { passive: true });
};

function isTextField(element: Element): boolean {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement &&
      !['checkbox', 'radio', 'button', 'submit'].includes(element.type))
  );
}

function restore(field: HTMLInputElement | HTMLTextAreaElement, value: string): void {
  if (!field.isConnected) return;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

export default interact;
