/**
 * Where the agent writes. Enter sends and never during composition; “/” calls a phrase from a list that arrow keys
 * walk; Tab goes from one 【…】 to the next and, after the last one, out. A draft belongs to its chat and survives
 * switching, reloading and interruptions.
 */
import strings from 'virtual:ui/desk';
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_REPLY_LENGTH } from '../../domain/dialogue/state.ts';
import { callAt, inserted, matching } from '../../domain/phrases/call.ts';
import { nextPlaceholder, placeholders } from '../../domain/phrases/placeholder.ts';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { fill } from '../../domain/shared/text.ts';
import { draftOf, keepDraft } from '../../stores/desk/run.ts';
import {
  belongsToIme,
  composed,
  keyReleased,
  meansSend,
  notComposing,
  onComposition,
} from '../ime.ts';

const words = strings.compose;
/** The counter appears when this many characters are left. */
const COUNT_FROM = 200;

interface Props {
  readonly chat: number;
  readonly name: string;
  readonly locked: boolean;
  readonly placeholder: string | null;
  readonly phrases: readonly QuickPhrase[];
  /** A problem of the last sending, told below the field. */
  readonly problem: string;
  /** True when it was taken. */
  readonly onSend: (text: string, phrase: string | null) => boolean;
  /** A list of phrases is open. */
  readonly onCalling: (open: boolean) => void;
}

/** What is told below the field; `bad`: something has to be done about it. */
interface Notice {
  readonly text: string;
  readonly bad: boolean;
}
const QUIET: Notice = { text: '', bad: false };

/** A phrase from elsewhere (the panel): put in at the caret. Set by the composer on the screen. */
export const composerOn: { insert: ((phrase: QuickPhrase) => void) | null } = { insert: null };

export function Composer({
  chat,
  name,
  locked,
  placeholder,
  phrases,
  problem,
  onSend,
  onCalling,
}: Props): JSX.Element {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const composition = useRef(notComposing);
  const [text, setText] = useState(() => draftOf(chat));
  const [caret, setCaret] = useState<number | null>(null);
  const [picked, setPicked] = useState(0);
  const [dismissed, setDismissed] = useState('');
  const [warned, setWarned] = useState('');
  const [notice, setNotice] = useState<Notice>(QUIET);
  const [touch, setTouch] = useState(false);
  /** The phrase the text grew from. */
  const phrase = useRef<string | null>(null);
  /** Where the selection goes after the next render. */
  const select = useRef<readonly [number, number] | null>(null);
  useEffect(() => setTouch(matchMedia('(pointer: coarse)').matches), []);

  const call = caret === null ? null : callAt(text, caret);
  const found = call === null || dismissed === text ? [] : matching(phrases, call.wanted);
  const at = Math.min(picked, found.length - 1);
  const listed = found[at];
  const open = found.length > 0;
  useLayoutEffect(() => onCalling(open), [open]);
  const left = MAX_REPLY_LENGTH - text.trim().length;

  useLayoutEffect(() => {
    if (select.current === null) return;
    field.current?.setSelectionRange(...select.current);
    field.current?.focus();
    select.current = null;
  });
  useLayoutEffect(() => {
    if (found.length > 0)
      document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at, found.length]);

  const change = (next: string): void => {
    setText(next);
    setWarned('');
    setNotice(QUIET);
    keepDraft(chat, next);
    if (next.trim() === '') phrase.current = null;
  };
  const put = (next: string, end: number, from: number, code: string): void => {
    change(next);
    phrase.current = code;
    setDismissed('');
    setPicked(0);
    const first = nextPlaceholder(next, from);
    const inside = first !== null && first[1] <= end ? first : null;
    setNotice({ text: inside === null ? words.inserted : words.insertCount, bad: false });
    select.current = inside ?? [end, end];
    setCaret(null);
  };
  const insert = (chosen: QuickPhrase): void => {
    if (call !== null) {
      const [next, end] = inserted(text, call, chosen.text);
      put(next, end, call.from, chosen.code);
      return;
    }
    const from = field.current?.selectionStart ?? text.length;
    const to = field.current?.selectionEnd ?? text.length;
    const next = text.slice(0, from) + chosen.text + text.slice(to);
    put(next, from + chosen.text.length, from, chosen.code);
  };
  useLayoutEffect(() => {
    composerOn.insert = insert;
    return () => {
      composerOn.insert = null;
    };
  });

  const send = (): void => {
    if (locked) {
      setNotice({ text: words.paused, bad: true });
      return;
    }
    if (left < 0) return;
    if (text.trim() === '') {
      setNotice({ text: words.empty, bad: true });
      field.current?.focus();
      return;
    }
    const unfilled = placeholders(text);
    const unknown = /^\s*[/／]([^\s/／]{1,12})\s*$/u.exec(text)?.[1];
    if (warned !== text && (unfilled[0] !== undefined || unknown !== undefined)) {
      setNotice({
        text:
          unfilled[0] === undefined
            ? fill(words.unknownCode, { code: unknown ?? '' })
            : fill(words.placeholders, { n: unfilled.length }),
        bad: true,
      });
      setWarned(text);
      if (unfilled[0] !== undefined) select.current = unfilled[0];
      return;
    }
    if (!onSend(text.trim(), phrase.current)) return;
    phrase.current = null;
    change('');
    setCaret(null);
    field.current?.focus();
  };

  const onKey = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    const sends = meansSend(event, composition.current);
    const isIme = belongsToIme(event, composition.current);
    composition.current = keyReleased(composition.current);
    if (isIme) return;
    if (listed !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const by = event.key === 'ArrowDown' ? 1 : -1;
        setPicked((at + by + found.length) % found.length);
        return;
      }
      if ((event.key === 'Enter' && sends) || (event.key === 'Tab' && !event.shiftKey)) {
        event.preventDefault();
        insert(listed);
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        setDismissed(text);
        return;
      }
    }
    if (event.key === 'Tab' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const { selectionStart, selectionEnd } = event.currentTarget;
      const next = nextPlaceholder(
        text,
        event.shiftKey ? selectionStart : selectionEnd,
        event.shiftKey,
      );
      if (next === null) return;
      event.preventDefault();
      event.currentTarget.setSelectionRange(...next);
      return;
    }
    if (!sends || touch) return;
    event.preventDefault();
    send();
  };

  const follow = (element: HTMLTextAreaElement): void =>
    setCaret(element.selectionStart === element.selectionEnd ? element.selectionStart : null);
  const told: Notice = notice.text === '' ? { text: problem, bad: problem !== '' } : notice;
  return (
    <form
      class="desk-composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {open && (
        <div class="desk-calls">
          <ul id={`${id}-list`} role="listbox" aria-label={words.list}>
            {found.map((one, index) => (
              <li
                key={one.code}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                onPointerDown={(event) => {
                  event.preventDefault();
                }}
                onClick={() => insert(one)}
              >
                <code>/{one.code}</code>
                <span>{one.text}</span>
              </li>
            ))}
          </ul>
          <p class="desk-quiet">{words.listHint}</p>
        </div>
      )}
      <label class="visually-hidden" for={id}>
        {fill(words.label, { name })}
      </label>
      <div class="desk-input">
        <textarea
          id={id}
          ref={field}
          data-composer
          rows={2}
          value={text}
          placeholder={placeholder ?? words.placeholder}
          aria-describedby={`${id}-note`}
          aria-invalid={left < 0}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open ? `${id}-${at}` : undefined}
          onInput={({ currentTarget }) => {
            change(currentTarget.value);
            setPicked(0);
            follow(currentTarget);
          }}
          onSelect={({ currentTarget }) => follow(currentTarget)}
          onBlur={() => setCaret(null)}
          {...onComposition((event: CompositionEvent) => (composition.current = composed(event)))}
          onKeyUp={() => (composition.current = keyReleased(composition.current))}
          onKeyDown={onKey}
        />
        <button
          type="submit"
          class="button"
          data-kind="primary"
          aria-disabled={locked || left < 0 ? 'true' : undefined}
        >
          {words.send}
        </button>
      </div>
      <p class="desk-note" id={`${id}-note`}>
        <span class="desk-quiet desk-enter">{touch ? words.enterBreaks : words.enterSends}</span>
        <span role="status" class={told.bad || left < 0 ? 'desk-alert' : 'desk-quiet'}>
          {told.text !== ''
            ? told.text
            : left < 0
              ? fill(words.tooLong, { n: -left })
              : left <= COUNT_FROM
                ? fill(words.left, { n: left })
                : open
                  ? fill(words.listCount, { n: found.length })
                  : ''}
        </span>
      </p>
    </form>
  );
}
