/**
 * The search dialog: a combobox over a list of hits. Focus stays in the field; the arrow keys move the choice
 * (aria-activedescendant), Enter follows it, Escape closes. While an input method composes, no key is ours and
 * nothing is asked.
 */
import type { TargetedEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import strings from 'virtual:ui/search';
import { fill } from '../../domain/shared/text.ts';
import type { SearchHit } from '../../domain/search/query.ts';
import { rememberSearch } from '../../stores/recent-searches.ts';
import type { SearchClient } from '../../stores/search.ts';
import { belongsToIme, composed, keyReleased, notComposing, onComposition } from '../ime.ts';
import { addressOf, groupHits } from './hits.ts';
import { Hits, optionId } from './Hits.tsx';
import { Failed, Hints, NothingFound } from './Hints.tsx';
import { Footer } from './Footer.tsx';

interface Props {
  readonly client: SearchClient;
  readonly base: string;
  /** Raised every time the dialog is asked for. */
  readonly opened: number;
}

type Answer =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'hits'; readonly query: string; readonly hits: readonly SearchHit[] };

/** Loading is said only when it takes this long, in ms. */
const PATIENCE = 250;

export function SearchDialog({ client, base, opened }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const composition = useRef(notComposing);
  const asked = useRef(0);
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer>({ kind: 'none' });
  const [active, setActive] = useState(0);

  useLayoutEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    field.current?.focus();
    field.current?.select();
  }, [opened]);

  const groups = answer.kind === 'hits' ? groupHits(answer.hits) : [];
  const shown = groups.flatMap((group) => group.hits.map(({ hit }) => hit));

  useEffect(() => {
    const id = shown[active] === undefined ? null : optionId(active);
    if (id !== null) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [active, answer]);

  function ask(text: string): void {
    const number = ++asked.current;
    setActive(0);
    if (text.trim() === '') return setAnswer({ kind: 'none' });
    const timer = setTimeout(() => {
      if (number === asked.current) setAnswer({ kind: 'waiting' });
    }, PATIENCE);
    client
      .search(text)
      .then(
        (hits): Answer => ({ kind: 'hits', query: text.trim(), hits }),
        (): Answer => ({ kind: 'failed' }),
      )
      .then((next) => {
        clearTimeout(timer);
        if (number === asked.current) setAnswer(next);
      });
  }

  function type(text: string): void {
    setQuery(text);
    if (!composition.current.active) ask(text);
  }

  function pick(text: string): void {
    setQuery(text);
    ask(text);
    field.current?.focus();
  }

  const close = (): void => dialog.current?.close();

  function leave(): void {
    rememberSearch(query);
    close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (belongsToIme(event, composition.current)) return;
    const last = shown.length - 1;
    if (event.key === 'ArrowDown' && last >= 0) setActive(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp' && last >= 0) setActive(active <= 0 ? last : active - 1);
    else if (event.key === 'Enter') {
      const hit = shown[active];
      if (hit === undefined) return event.preventDefault();
      leave();
      location.assign(addressOf(base, hit));
    } else return;
    event.preventDefault();
  }

  const status =
    answer.kind === 'waiting'
      ? strings.loading
      : answer.kind === 'hits' && shown.length > 0
        ? fill(strings.found, { n: shown.length })
        : answer.kind === 'hits'
          ? fill(strings.none.title, { query: answer.query })
          : '';

  return (
    <dialog
      ref={dialog}
      class="search"
      aria-label={strings.title}
      onCancel={(event) => {
        // Escape that ends a composition does not end the search.
        if (composition.current.active) event.preventDefault();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="search-panel">
        <div class="search-bar">
          <svg class="search-glass" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5 20 20" />
          </svg>
          <input
            ref={field}
            class="search-field"
            type="text"
            role="combobox"
            aria-label={strings.title}
            aria-expanded={shown.length > 0}
            aria-controls="search-hits"
            aria-autocomplete="list"
            aria-activedescendant={shown[active] === undefined ? undefined : optionId(active)}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterkeyhint="search"
            maxLength={60}
            placeholder={strings.placeholder}
            value={query}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onKeyUp={() => (composition.current = keyReleased(composition.current))}
            {...onComposition((event: TargetedEvent<HTMLInputElement, CompositionEvent>) => {
              composition.current = composed(event);
              if (event.type === 'compositionend') type(event.currentTarget.value);
            })}
          />
          <button class="search-close" type="button" onClick={close}>
            {strings.close}
          </button>
        </div>
        <p class="search-status" role="status">
          {status}
        </p>
        <div class="search-results">
          <Hits groups={groups} active={active} base={base} onPoint={setActive} onFollow={leave} />
          {answer.kind === 'none' && <Hints opened={opened} onPick={pick} />}
          {answer.kind === 'failed' && <Failed onRetry={() => ask(query)} />}
          {answer.kind === 'hits' && shown.length === 0 && (
            <NothingFound base={base} onFollow={leave} />
          )}
        </div>
        <Footer />
      </div>
    </dialog>
  );
}
