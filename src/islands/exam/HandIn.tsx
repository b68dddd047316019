/** Before handing in: what is still open, with a way there; when the time is over, more of it. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../domain/shared/text.ts';
import strings from 'virtual:ui/exam-take';

const words = strings['hand-in'];

function Numbers({
  indexes,
  text,
  onPick,
}: {
  readonly indexes: readonly number[];
  readonly text: string;
  readonly onPick: (index: number) => void;
}): JSX.Element {
  return (
    <div class="exam-still">
      <p>{fill(text, { n: indexes.length })}</p>
      <ul role="list">
        {indexes.map((index) => (
          <li key={index}>
            <button
              type="button"
              class="exam-sheet-entry"
              aria-label={fill(strings.sheet.entry, { n: index + 1 })}
              onClick={() => onPick(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function HandIn({
  n,
  open,
  flagged,
  late,
  state,
  onPick,
  onYes,
  onNo,
  onExtend,
}: {
  readonly n: number;
  readonly open: readonly number[];
  readonly flagged: readonly number[];
  readonly late: boolean;
  readonly state: 'idle' | 'busy' | 'failed';
  readonly onPick: (index: number) => void;
  readonly onYes: () => void;
  readonly onNo: () => void;
  readonly onExtend: () => void;
}): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      class="exam-hand-in"
      ref={dialog}
      aria-labelledby="exam-hand-in"
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id="exam-hand-in">{late ? words['late-title'] : words.title}</h2>
      {late && <p>{words.late}</p>}
      {open.length === 0 ? (
        <p>{fill(words.all, { n })}</p>
      ) : (
        <Numbers indexes={open} text={words.open} onPick={onPick} />
      )}
      {flagged.length > 0 && <Numbers indexes={flagged} text={words.flagged} onPick={onPick} />}
      <p role="status">
        {state === 'busy' && words.busy}
        {state === 'failed' && words.failed}
      </p>
      <p class="exam-actions">
        <button
          type="button"
          class="button"
          data-kind="primary"
          aria-disabled={state === 'busy'}
          onClick={onYes}
        >
          {words.action}
        </button>
        {late ? (
          <button type="button" class="button" onClick={onExtend}>
            {strings.bar.extend}
          </button>
        ) : (
          <button type="button" class="button" data-kind="quiet" onClick={onNo}>
            {words.no}
          </button>
        )}
      </p>
    </dialog>
  );
}
