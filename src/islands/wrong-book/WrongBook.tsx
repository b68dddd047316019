/**
 * 错题本: what was missed and not yet repaired, with a way to practise each thing again and the day it comes back in
 * review.
 *
 * Props: `outlineHref` – address of data/outline.json (shape: stores/outline.ts); `missedHref` – the paper of what was
 * missed, `&chapter=<id>` narrows it. Hydrate with `client:load`.
 */
import strings from 'virtual:ui/wrong-book';
import quiz from 'virtual:ui/quiz';
import { useMemo, useState } from 'preact/hooks';
import { wrongBook, type WrongEntry } from '../../domain/progress/wrong-book.ts';
import { cardOfItem, cardOfPoint } from '../../domain/schedule/card-id.ts';
import { cardsOf, type Card } from '../../domain/schedule/cards.ts';
import { dayOf } from '../../domain/schedule/day.ts';
import { fill } from '../../domain/shared/text.ts';
import { clockOffset, now } from '../../stores/clock.ts';
import { loadOutline, type OutlineData } from '../../stores/outline.ts';
import { $progress } from '../../stores/progress.ts';
import { $records } from '../../stores/records.ts';
import {
  $putOff,
  $reviewSize,
  NOTHING_PUT_OFF,
  queueNow,
  revsIn,
  USUAL_SIZE,
} from '../../stores/review.ts';
import { inDays } from '../live/due.ts';
import { useLive } from '../live/use-live.ts';
import { useLoad } from '../live/use-load.ts';
import { when } from '../live/when.ts';
import { DIALOGUE, groups, labelOf, type DialogueEntry, type ItemEntry } from './groups.ts';
import './wrong-book.css';

export interface WrongBookProps {
  readonly outlineHref: string;
  readonly practiceHref: string;
  readonly reviewHref: string;
  readonly missedHref: string;
}

const s = strings;

/** Entries shown at first, and more at each wish: a long list must not hold up the page. */
const PAGE = 40;

type Cards = ReadonlyMap<string, Card>;

const cardOf = (cards: Cards, entry: WrongEntry): Card | undefined =>
  cards.get(
    entry.kind === 'item'
      ? cardOfItem(entry.item)
      : cardOfPoint(entry.dialogue, entry.turn, entry.point),
  );

export default function WrongBook(props: WrongBookProps) {
  const { outlineHref, practiceHref } = props;
  const progress = useLive($progress, null);
  const outline = useLoad(() => loadOutline(outlineHref), outlineHref);

  if (progress === null) return <p class="wrong-loading">{s.loading}</p>;
  const entries = wrongBook(progress);
  if (entries.length === 0) {
    return (
      <section class="wrong-empty card">
        <h2>{s.emptyTitle}</h2>
        <p>{s.emptyText}</p>
        <p>
          <a class="button" data-kind="primary" href={practiceHref}>
            {s.emptyGo}
          </a>
        </p>
      </section>
    );
  }
  if (outline.failed) {
    return (
      <section class="wrong-empty card" role="alert">
        <p>{s.failed}</p>
        <p>
          <button class="button" type="button" onClick={outline.retry}>
            {s.retry}
          </button>
        </p>
      </section>
    );
  }
  if (outline.value === null) return <p class="wrong-loading">{s.loading}</p>;
  return <Book {...props} entries={entries} outline={outline.value} />;
}

function Book({
  entries,
  outline,
  reviewHref,
  missedHref,
}: WrongBookProps & {
  readonly entries: readonly WrongEntry[];
  readonly outline: OutlineData;
}) {
  const records = useLive($records, null);
  const cards = useMemo(() => cardsOf(records ?? [], revsIn(outline, null)), [records, outline]);
  const [chapter, setChapter] = useState<string | null>(null);
  const [kind, setKind] = useState<string | null>(null);
  const [most, setMost] = useState(PAGE);
  const narrow = (set: (value: string | null) => void, value: string): void => {
    set(value === '' ? null : value);
    setMost(PAGE);
  };

  const all = groups(entries, outline, null);
  const shown = groups(entries, outline, chapter, kind);
  const count = shown.items.length + shown.dialogues.reduce((n, each) => n + each.points.length, 0);
  const size = useLive($reviewSize, USUAL_SIZE);
  const putOff = useLive($putOff, NOTHING_PUT_OFF);
  const at = now();
  const today = dayOf(at, clockOffset());
  /** Cards of today's queue. */
  const asked = useMemo(
    () => new Set(queueNow(cards, { size, putOff }, at).cards.map(({ id }) => id)),
    [cards, size, putOff, today],
  );
  const book: InBook = { cards, asked, today };
  const inPaper = shown.items.filter(({ about }) => about !== null).length;
  const items = shown.items.slice(0, most);
  const dialogues = shown.dialogues.slice(0, Math.max(0, most - items.length));
  const hidden = shown.items.length + shown.dialogues.length - items.length - dialogues.length;
  return (
    <div class="wrong-book">
      <p class="wrong-rule">{s.rule}</p>
      <p class="wrong-actions">
        <a class="button" data-kind={asked.size > 0 ? 'primary' : undefined} href={reviewHref}>
          {asked.size > 0 ? fill(s.review, { n: asked.size }) : s.reviewNone}
        </a>
        {kind === null && inPaper > 0 && (
          <a
            class="button"
            href={
              chapter === null ? missedHref : `${missedHref}&chapter=${encodeURIComponent(chapter)}`
            }
          >
            {fill(s.paper, { n: inPaper })}
          </a>
        )}
      </p>
      <div class="wrong-filter">
        <span class="wrong-choice">
          <label for="wrong-chapter">{s.filter}</label>
          <select
            id="wrong-chapter"
            value={chapter ?? ''}
            onChange={(event) => narrow(setChapter, event.currentTarget.value)}
          >
            <option value="">{s.all}</option>
            {all.chapters.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </span>
        <span class="wrong-choice">
          <label for="wrong-kind">{s.kind}</label>
          <select
            id="wrong-kind"
            value={kind ?? ''}
            onChange={(event) => narrow(setKind, event.currentTarget.value)}
          >
            <option value="">{s.kindAll}</option>
            {all.kinds.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </select>
        </span>
        <span role="status">{fill(s.count, { n: count })}</span>
      </div>
      {count === 0 && (
        <section class="wrong-empty card">
          <h2>{s.clearTitle}</h2>
          <p>{s.clearText}</p>
        </section>
      )}
      {items.length > 0 && (
        <section aria-labelledby="wrong-items">
          <h2 id="wrong-items">{s.items}</h2>
          <ul class="wrong-list" role="list">
            {items.map((item) => (
              <Item key={item.id} {...{ item, outline }} {...book} />
            ))}
          </ul>
        </section>
      )}
      {dialogues.length > 0 && (
        <section aria-labelledby="wrong-dialogues">
          <h2 id="wrong-dialogues">{s.dialogues}</h2>
          <ul class="wrong-list" role="list">
            {dialogues.map((dialogue) => (
              <Dialogue key={dialogue.id} dialogue={dialogue} {...book} />
            ))}
          </ul>
        </section>
      )}
      {hidden > 0 && (
        <p>
          <button class="button" type="button" onClick={() => setMost(most + PAGE)}>
            {fill(s.more, { n: Math.min(PAGE, hidden) })}
          </button>
        </p>
      )}
    </div>
  );
}

const nameOf = (kind: string): string => {
  if (kind === DIALOGUE) return s.kindDialogue;
  const names: Readonly<Record<string, string>> = quiz.kinds;
  return names[kind] ?? kind;
};

interface InBook {
  readonly cards: Cards;
  readonly asked: ReadonlySet<string>;
  readonly today: number;
}

function Item({
  item,
  outline,
  ...book
}: InBook & { readonly item: ItemEntry; readonly outline: OutlineData }) {
  const { id, about, entry } = item;
  const lesson = about === null ? undefined : outline.lessons[about.lesson];
  return (
    <li class="wrong-entry card">
      <p class="wrong-stem">{about?.stem ?? s.gone}</p>
      <History entry={entry} {...book} />
      {about !== null && lesson !== undefined && (
        <p>
          <a
            class="button"
            href={`${lesson.itemsHref}#${id}`}
            aria-label={fill(s.againLabel, { stem: about.stem })}
          >
            {s.again}
          </a>
        </p>
      )}
    </li>
  );
}

function Dialogue({ dialogue, ...book }: InBook & { readonly dialogue: DialogueEntry }) {
  const { about, points } = dialogue;
  return (
    <li class="wrong-entry card">
      <p class="wrong-stem">{about?.title ?? s.goneDialogue}</p>
      <ul class="wrong-points">
        {points.map((point) => (
          <li key={`${point.turn}.${point.point ?? ''}`}>
            <span>{labelOf(dialogue, point) ?? (point.point === null ? s.choice : s.changed)}</span>
            <History entry={point} {...book} />
          </li>
        ))}
      </ul>
      {about !== null && (
        <p>
          <a
            class="button"
            href={about.href}
            aria-label={fill(s.dialogueAgainLabel, { title: about.title })}
          >
            {s.dialogueAgain}
          </a>
        </p>
      )}
    </li>
  );
}

function History({ entry, cards, asked, today }: InBook & { readonly entry: WrongEntry }) {
  const card = cardOf(cards, entry);
  const isAsked = card !== undefined && asked.has(card.id);
  return (
    <p class="wrong-history">
      {fill(s.misses, { n: entry.misses, when: when(entry.missedAt) })}
      {card !== undefined && !card.isGone && (
        <span class="tag" data-tone={isAsked ? 'accent' : undefined}>
          {card.isSuspended
            ? s.held
            : fill(s.due, {
                // What is due but waits for a sibling, or for its turn, comes tomorrow at the earliest.
                when: inDays(isAsked ? 0 : Math.max(1, dayOf(card.due, clockOffset()) - today)),
              })}
        </span>
      )}
      {entry.halfway && (
        <span class="tag" data-tone="good">
          {s.halfway}
        </span>
      )}
    </p>
  );
}
