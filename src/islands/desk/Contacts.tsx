/**
 * Left: who has come, who waits and since when, in what mood. An entry renders again only when its own chat changes;
 * the waiting time is a leaf of its own that follows the clock.
 */
import acts from 'virtual:ui/acts';
import strings from 'virtual:ui/desk';
import { Component, type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { moodLevel } from '../../domain/dialogue/mood.ts';
import type { ChatLine, ChatState } from '../../domain/shift/state.ts';
import { fill } from '../../domain/shared/text.ts';
import { $active, $second, $shift, openChat } from '../../stores/desk/run.ts';
import { contactOrder, isShown, type Filter, type Sort } from './contacts.ts';
import { nameOf, signOf } from './names.ts';
import { clockText } from './times.ts';
import { useSelect } from './use-select.ts';

const words = strings.contacts;
const NONE: readonly ChatState[] = [];
const SORTS: readonly Sort[] = ['waiting', 'arrival'];
const FILTERS: readonly Filter[] = ['all', 'waiting', 'flagged'];

/** The order last shown: what “next” and “previous” mean. */
export const shownOrder: { current: readonly number[] } = { current: [] };

export function Contacts({
  untimed,
  onOpen,
}: {
  readonly untimed: boolean;
  readonly onOpen: () => void;
}): JSX.Element {
  const [sort, setSort] = useState<Sort>('waiting');
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  // The order as one word: the list renders again when it changes, not with every line that is said.
  const order = useSelect($shift, (state) =>
    contactOrder(state?.chats ?? NONE, { sort, filter, words: search }, nameOf).join(),
  );
  const indexes = order === '' ? [] : order.split(',').map(Number);
  shownOrder.current = indexes;
  const came = useSelect($shift, (state) =>
    (state?.chats ?? NONE).some(({ status }) => status !== 'expected'),
  );
  const open = (index: number): void => {
    openChat(index);
    onOpen();
  };
  return (
    <section class="desk-contacts" aria-labelledby="desk-contacts-title">
      <div class="desk-contacts-head">
        <h2 id="desk-contacts-title">{words.title}</h2>
        <label class="desk-field">
          <span class="visually-hidden">{words.search}</span>
          <input
            type="search"
            value={search}
            placeholder={words.search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
        <div class="desk-contacts-choice">
          <label>
            <span class="visually-hidden">{words.filter}</span>
            <select
              value={filter}
              onChange={({ currentTarget }) =>
                setFilter(FILTERS.find((one) => one === currentTarget.value) ?? 'all')
              }
            >
              {FILTERS.map((one) => (
                <option key={one} value={one}>
                  {words.filters[one]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span class="visually-hidden">{words.sort}</span>
            <select
              value={sort}
              onChange={({ currentTarget }) =>
                setSort(SORTS.find((one) => one === currentTarget.value) ?? 'waiting')
              }
            >
              {SORTS.map((one) => (
                <option key={one} value={one}>
                  {words.sorts[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </div>
      {indexes.length === 0 ? (
        <p class="desk-empty">{came ? words.none : untimed ? words.emptyUntimed : words.empty}</p>
      ) : (
        <ul class="desk-contact-list" role="list" aria-label={words.title}>
          {indexes.map((index) => (
            <Entry key={index} index={index} onOpen={open} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({
  index,
  onOpen,
}: {
  readonly index: number;
  readonly onOpen: (index: number) => void;
}): JSX.Element | null {
  const chat = useSelect($shift, (state) => state?.chats[index]);
  const current = useSelect($active, (active) => active === index);
  return chat === undefined ? null : <Row chat={chat} current={current} onOpen={onOpen} />;
}

interface RowProps {
  readonly chat: ChatState;
  readonly current: boolean;
  readonly onOpen: (index: number) => void;
}

/** A class, because that is Preact's way to refuse rendering. */
class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    return next.chat !== this.props.chat || next.current !== this.props.current;
  }

  render({ chat, current, onOpen }: RowProps): JSX.Element {
    const name = nameOf(chat.customer);
    const level = moodLevel(chat.mood);
    const inside = (
      <>
        <span class="desk-avatar" aria-hidden="true" data-mood={level}>
          {signOf(chat.customer)}
        </span>
        <span class="desk-contact-name">
          {name}
          {chat.flag !== 'none' && (
            <span class="desk-flag" data-flag={chat.flag}>
              <span aria-hidden="true">⚑</span>
              <span class="visually-hidden">
                {fill(words.flag, { flag: strings.flags[chat.flag] })}
              </span>
            </span>
          )}
        </span>
        <span class="desk-contact-side">
          <Standing chat={chat} />
        </span>
        <span class="desk-contact-last">{lastText(chat)}</span>
        <span class="desk-contact-marks">
          {(chat.status === 'open' || chat.status === 'queued') && (
            <span class="desk-mood" data-mood={level}>
              {strings.mood[level]}
            </span>
          )}
          {chat.unread > 0 && (
            <span class="desk-unread">
              <span aria-hidden="true">{chat.unread}</span>
              <span class="visually-hidden">{fill(words.unread, { n: chat.unread })}</span>
            </span>
          )}
        </span>
      </>
    );
    return (
      <li>
        {isShown(chat) ? (
          <button
            type="button"
            class="desk-contact"
            data-status={chat.status}
            data-contact={chat.index}
            aria-current={current ? 'true' : undefined}
            onClick={() => onOpen(chat.index)}
          >
            {inside}
          </button>
        ) : (
          <div class="desk-contact" data-status={chat.status}>
            {inside}
          </div>
        )}
      </li>
    );
  }
}

function Standing({ chat }: { readonly chat: ChatState }): JSX.Element {
  const { status, left, waitingSince } = chat;
  if (status === 'queued') return <span class="tag">{words.queued}</span>;
  if (status === 'closed') return <span class="tag">{words.closed}</span>;
  if (status === 'over')
    return (
      <span class="tag" data-tone={left ? 'bad' : 'good'}>
        {left ? words.left : words.over}
      </span>
    );
  return waitingSince === null ? (
    <span class="desk-quiet">{chat.lines.length === 0 ? '' : words.answered}</span>
  ) : (
    <Waiting since={waitingSince} />
  );
}

/** How long a customer has waited: the only thing in the list that follows the clock. */
export function Waiting({ since }: { readonly since: number }): JSX.Element {
  const seconds = useSelect($second, (second) => Math.max(0, second - Math.floor(since / 1000)));
  return (
    <span class="desk-wait" data-late={seconds >= 180 ? 'very' : seconds >= 60 ? 'yes' : undefined}>
      {fill(words.waiting, { time: clockText(seconds) })}
    </span>
  );
}

function lastText({ lines }: ChatState): string {
  const last: ChatLine | undefined = lines.at(-1);
  if (last === undefined) return '';
  if (last.recalled) return words.recalled;
  if (last.kind === 'picture') return `${words.picture} ${last.text}`;
  if (last.kind === 'act' && last.act !== null) return `${words.act} ${acts.names[last.act.kind]}`;
  return last.text;
}
