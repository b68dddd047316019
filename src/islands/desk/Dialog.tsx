/** A modal place on the desk. It takes the focus and gives it back to whoever had it. */
import strings from 'virtual:ui/desk';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export function Dialog({
  title,
  wide = false,
  onClose,
  children,
}: {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      class="desk-dialog"
      data-wide={wide ? '' : undefined}
      ref={dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        // A file dialog that is closed sends its `cancel` up here too.
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="desk-dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="desk-x" onClick={onClose}>
          <span aria-hidden="true">×</span>
          <span class="visually-hidden">{strings.dialogClose}</span>
        </button>
      </div>
      {children}
    </dialog>
  );
}
