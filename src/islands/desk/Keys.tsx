/** The list of keys, for who asks. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { Dialog } from './Dialog.tsx';
import { KEY_LIST } from './keys.ts';

const words = strings.keys;

export function Keys({ onClose }: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title={words.title} onClose={onClose}>
      <dl class="desk-keys">
        {KEY_LIST.map(([name, keys]) => (
          <div key={name}>
            <dt>{words.list[name]}</dt>
            <dd>{keys.map((key) => (key === '…' ? key : <kbd key={key}>{key}</kbd>))}</dd>
          </div>
        ))}
      </dl>
      <p class="desk-quiet">{words.note}</p>
      <p class="desk-actions">
        <button type="button" class="button" data-kind="primary" onClick={onClose}>
          {words.close}
        </button>
      </p>
    </Dialog>
  );
}
