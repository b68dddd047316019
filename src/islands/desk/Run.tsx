/**
 * A running shift on the screen: bar, contacts, chat, panels. On a narrow screen one column is shown at a time, with a
 * way back; which one is kept in an attribute, so that nothing is unmounted by switching.
 */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QuickPhrase } from '../../domain/phrases/phrase.ts';
import { fill } from '../../domain/shared/text.ts';
import { $ownPhrases } from '../../stores/desk/phrases.ts';
import {
  $active,
  $ended,
  $paused,
  $shift,
  input,
  openChat,
  pause,
  resume,
  runShift,
  type Desk,
} from '../../stores/desk/run.ts';
import { isStored } from '../../stores/records.ts';
import { $storage } from '../../stores/storage.ts';
import { useLive } from '../live/use-live.ts';
import { KeepUnstored } from '../replay/KeepUnstored.tsx';
import { Announcer } from './Announcer.tsx';
import { Bar } from './Bar.tsx';
import { Chat } from './Chat.tsx';
import { CloseDialog } from './CloseDialog.tsx';
import { composerOn } from './Composer.tsx';
import { Contacts, shownOrder } from './Contacts.tsx';
import { longestWaiting, neighbour } from './contacts.ts';
import { Dialog } from './Dialog.tsx';
import { Interruptions } from './Interruptions.tsx';
import { Keys } from './Keys.tsx';
import { commandOf, type Command } from './keys.ts';
import { PANELS, Panels, type Panel } from './Panels.tsx';
import { PhraseBook } from './PhraseBook.tsx';
import { still } from './still.tsx';
import { useSelect } from './use-select.ts';

// Whoever moves between chats renders none of these for it.
const StillBar = still(Bar, 'title', 'untimed', 'locked');
const StillContacts = still(Contacts, 'untimed');
const StillPanels = still(Panels, 'panel', 'chat', 'locked', 'phrases');

type View = 'contacts' | 'chat' | 'panel';
type Open = 'keys' | 'brief' | 'end' | 'phrases' | 'close' | null;

export function Run({
  desk,
  course,
  listHref,
  reportHref,
  replayHref,
  onTake,
}: {
  readonly desk: Desk;
  readonly course: readonly QuickPhrase[];
  readonly listHref: string;
  readonly reportHref: string;
  /** Where a recording is opened. */
  readonly replayHref: string;
  /** Takes the shift over from the other tab. */
  readonly onTake: () => void;
}): JSX.Element {
  const { world } = desk;
  const [view, setView] = useState<View>('contacts');
  const [panel, setPanel] = useState<Panel>('goods');
  const [open, setOpen] = useState<Open>(null);
  const root = useRef<HTMLDivElement>(null);
  const active = useSelect($active, (chat) => chat);
  const paused = useSelect($paused, (why) => why);
  const status = useSelect($shift, (state) => state?.status ?? 'running');
  const storage = useLive($storage, null);
  const own = useLive($ownPhrases, null);
  const ended = useLive($ended, null);
  const phrases = useMemo(() => [...(own ?? []), ...course], [own, course]);
  // The panels follow with the next frame: a change of chat is seen first.
  const shown = useAfterPaint(active);
  const locked = desk.role === 'elsewhere';
  const untimed = world.clock === 'untimed';

  useEffect(() => runShift(), []);

  // desk.css gives the whole page to a running desk.
  useLayoutEffect(() => {
    document.documentElement.dataset.desk = 'run';
    return () => {
      delete document.documentElement.dataset.desk;
    };
  }, []);

  useEffect(() => {
    if (ended !== null && navigator.onLine && isStored())
      location.replace(`${reportHref}?run=${encodeURIComponent(ended)}`);
  }, [ended]);

  /** The first that is there, after the next frame: what is to be focused may only just be shown. */
  const focusOn = useCallback((...selectors: readonly string[]): void => {
    requestAnimationFrame(() => {
      for (const selector of selectors) {
        const found = root.current?.querySelector<HTMLElement>(selector);
        if (!found) continue;
        found.focus();
        return;
      }
    });
  }, []);
  const toChat = useCallback((): void => {
    setView('chat');
    focusOn('[data-composer]', '.desk-over button', '.desk-log');
  }, []);
  const go = (chat: number | null): void => {
    if (chat === null) return;
    openChat(chat);
    toChat();
  };
  const showPanel = useCallback((one: Panel): void => {
    setPanel(one);
    setView('panel');
  }, []);
  const closeActive = (): void => {
    const chat = active === null ? undefined : $shift.get()?.chats[active];
    if (chat?.status === 'over') setOpen('close');
  };

  const obey = (command: Command): void => {
    const chats = $shift.get()?.chats ?? [];
    switch (command.kind) {
      case 'next':
      case 'previous':
        return go(neighbour(shownOrder.current, chats, active, command.kind === 'next' ? 1 : -1));
      case 'longest':
        // Nobody waits: then whoever stands first, rather than nothing.
        return go(longestWaiting(chats) ?? active ?? neighbour(shownOrder.current, chats, null, 1));
      case 'compose':
        return toChat();
      case 'log':
        setView('chat');
        return focusOn('.desk-log');
      case 'contacts':
        setView('contacts');
        return focusOn('[data-contact][aria-current="true"]', '[data-contact]');
      case 'phrases':
        showPanel('phrases');
        return focusOn('.desk-panel input');
      case 'panel': {
        const wanted = PANELS[command.index];
        if (wanted === undefined) return;
        showPanel(wanted);
        return focusOn('.desk-tabs [aria-selected="true"]');
      }
      case 'close':
        return locked ? undefined : closeActive();
      case 'pause':
        if (locked || untimed) return;
        return paused === null ? pause('hand') : resume();
      case 'pass':
        if (!locked && untimed) input({ kind: 'pass' });
        return;
      case 'help':
        return setOpen('keys');
    }
  };
  const obeying = useRef(obey);
  obeying.current = obey;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('dialog[open]') !== null) return;
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      obeying.current(command);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  if (ended !== null)
    return (
      <section class="desk-trouble card" role="status">
        <h2>{strings.ended.title}</h2>
        {isStored() ? (
          <>
            <p>{strings.ended.text}</p>
            <a
              class="button"
              data-kind="primary"
              href={`${reportHref}?run=${encodeURIComponent(ended)}`}
            >
              {strings.ended.go}
            </a>
          </>
        ) : (
          <KeepUnstored run={ended} replayHref={replayHref} />
        )}
      </section>
    );

  const dialogue = active === null ? undefined : world.dialogues[active];
  const insertPhrase = (phrase: QuickPhrase): void => {
    if (composerOn.insert === null) return;
    setView('chat');
    composerOn.insert(phrase);
  };
  return (
    <div class="desk-run" data-view={view} ref={root}>
      <StillBar
        title={world.scenario.title}
        untimed={untimed}
        locked={locked}
        onKeys={() => setOpen('keys')}
        onBrief={() => setOpen('brief')}
        onEnd={() => setOpen('end')}
      />
      <div class="desk-notices">
        {locked && (
          <section class="desk-banner" data-tone="warn" role="alert">
            <h2>{strings.elsewhere.title}</h2>
            <p>{strings.elsewhere.text}</p>
            <button type="button" class="button" data-kind="primary" onClick={onTake}>
              {strings.elsewhere.take}
            </button>
          </section>
        )}
        {!locked && paused !== null && (
          <p class="desk-banner" role="status">
            {strings.paused[paused]}
            <button type="button" class="button" data-kind="primary" onClick={resume}>
              {strings.bar.resume}
            </button>
          </p>
        )}
        {storage !== null && storage.status.kind !== 'ok' && (
          <p class="desk-banner" data-tone="warn">
            {strings.storage.memory}
          </p>
        )}
        {status === 'wrap-up' && !locked && (
          <p class="desk-banner" data-tone="good" role="status">
            <b>{strings.over.title}</b> {strings.over.text}
            <button type="button" class="button" onClick={() => setOpen('end')}>
              {strings.over.go}
            </button>
          </p>
        )}
        <Interruptions locked={locked} />
      </div>
      <nav class="desk-views" aria-label={strings.views.label}>
        {(['contacts', 'chat', 'panel'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-current={view === one ? 'true' : undefined}
            disabled={one === 'chat' && active === null}
            onClick={() => setView(one)}
          >
            {strings.views[one]}
            {one === 'contacts' && <Unread />}
          </button>
        ))}
      </nav>
      <div class="desk-columns">
        <StillContacts untimed={untimed} onOpen={toChat} />
        {active === null || dialogue === undefined ? (
          <section class="desk-chat desk-chat-none" aria-label={strings.views.chat}>
            <p>{strings.chat.none}</p>
            <p class="desk-quiet">{strings.chat.noneHint}</p>
          </section>
        ) : (
          <Chat
            index={active}
            dialogue={dialogue}
            locked={locked}
            phrases={phrases}
            onClose={() => setOpen('close')}
            onPhrases={() => showPanel('phrases')}
          />
        )}
        <StillPanels
          panel={panel}
          chat={shown}
          locked={locked}
          phrases={phrases}
          onPanel={showPanel}
          onPhrase={insertPhrase}
          onManage={() => setOpen('phrases')}
        />
      </div>
      <Announcer />
      {open === 'keys' && <Keys onClose={() => setOpen(null)} />}
      {open === 'brief' && (
        <Dialog title={strings.brief.title} onClose={() => setOpen(null)}>
          <ul class="desk-brief-list">
            {world.scenario.brief.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p class="desk-actions">
            <button type="button" class="button" data-kind="primary" onClick={() => setOpen(null)}>
              {strings.brief.close}
            </button>
          </p>
        </Dialog>
      )}
      {open === 'phrases' && <PhraseBook course={course} onClose={() => setOpen(null)} />}
      {open === 'close' && active !== null && (
        <CloseDialog key={active} chat={active} onDone={() => setOpen(null)} />
      )}
      {open === 'end' && <EndDialog listHref={listHref} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** A value one frame late. */
function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    let timer = 0;
    const frame = requestAnimationFrame(() => (timer = window.setTimeout(() => setLate(value))));
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return late;
}

/** How much is unread in all, for the narrow screen's way back. */
function Unread(): JSX.Element | null {
  const n = useSelect(
    $shift,
    (state) => state?.chats.reduce((sum, { unread }) => sum + unread, 0) ?? 0,
  );
  return n === 0 ? null : (
    <span class="desk-unread">
      <span aria-hidden="true">{n}</span>
      <span class="visually-hidden">{fill(strings.contacts.unread, { n })}</span>
    </span>
  );
}

function EndDialog({
  listHref,
  onClose,
}: {
  readonly listHref: string;
  readonly onClose: () => void;
}): JSX.Element {
  const chats = $shift.get()?.chats ?? [];
  const running = chats.filter(({ status }) =>
    ['expected', 'queued', 'open'].includes(status),
  ).length;
  const over = chats.filter(({ status }) => status === 'over').length;
  return (
    <Dialog title={strings.end.title} onClose={onClose}>
      <p>
        {running > 0
          ? fill(strings.end.running, { n: running })
          : over > 0
            ? fill(strings.end.open, { n: over })
            : strings.end.done}
      </p>
      <p class="desk-actions">
        <button
          type="button"
          class="button"
          data-kind="primary"
          onClick={() => {
            if (input({ kind: 'end' }).ok) onClose();
          }}
        >
          {strings.end.yes}
        </button>
        <button type="button" class="button" data-kind="quiet" onClick={onClose}>
          {strings.end.no}
        </button>
        <a class="button" data-kind="quiet" href={listHref}>
          {strings.end.leave}
        </a>
      </p>
    </Dialog>
  );
}
