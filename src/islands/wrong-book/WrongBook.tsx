/**
 * 错题本: what was missed and not yet repaired, with a way to practise each thing again.
 *
 * Props: `outlineHref` – address of data/outline.json (shape: stores/outline.ts); `practiceHref`.
 * Hydrate with `client:load`.
 */
import strings from 'virtual:ui/progress';
import { useEffect, useState } from 'preact/hooks';
import { wrongBook, type WrongEntry } from '../../domain/progress/wrong-book.ts';
import { fill } from '../../domain/shared/text.ts';
import { loadOutline, type OutlineData } from '../../stores/outline.ts';
import { $progress } from '../../stores/progress.ts';
import { useLive } from '../live/use-live.ts';
import { when } from '../live/when.ts';
import { groups, labelOf, type DialogueEntry, type ItemEntry } from './groups.ts';
import './wrong-book.css';

export interface WrongBookProps {
  readonly outlineHref: string;
  readonly practiceHref: string;
}

const s = strings.wrong;

export default function WrongBook({ outlineHref, practiceHref }: WrongBookProps) {
  const progress = useLive($progress, null);
  const [outline, setOutline] = useState<OutlineData | 'failed' | null>(null);
  const [chapter, setChapter] = useState<string | null>(null);
  const fetchOutline = (): void => {
    setOutline(null);
    loadOutline(outlineHref).then(setOutline, () => setOutline('failed'));
  };
  useEffect(fetchOutline, [outlineHref]);

  if (progress === null) return <p class="wrong-loading">{strings.loading}</p>;
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
  if (outline === null) return <p class="wrong-loading">{strings.loading}</p>;
  if (outline === 'failed') {
    return (
      <section class="wrong-empty card" role="alert">
        <p>{s.failed}</p>
        <p>
          <button class="button" type="button" onClick={fetchOutline}>
            {s.retry}
          </button>
        </p>
      </section>
    );
  }
  const all = groups(entries, outline, null);
  const shown = groups(entries, outline, chapter);
  const count = shown.items.length + shown.dialogues.reduce((n, each) => n + each.points.length, 0);
  return (
    <div class="wrong-book">
      <p class="wrong-rule">{s.rule}</p>
      <p class="wrong-filter">
        <label for="wrong-chapter">{s.filter}</label>
        <select
          id="wrong-chapter"
          value={chapter ?? ''}
          onChange={(event) => setChapter(event.currentTarget.value || null)}
        >
          <option value="">{s.all}</option>
          {all.chapters.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <span role="status">{fill(s.count, { n: count })}</span>
      </p>
      {count === 0 && (
        <section class="wrong-empty card">
          <h2>{s.clearTitle}</h2>
          <p>{s.clearText}</p>
        </section>
      )}
      {shown.items.length > 0 && (
        <section aria-labelledby="wrong-items">
          <h2 id="wrong-items">{s.items}</h2>
          <ul class="wrong-list" role="list">
            {shown.items.map((item) => (
              <Item key={item.id} item={item} outline={outline} />
            ))}
          </ul>
        </section>
      )}
      {shown.dialogues.length > 0 && (
        <section aria-labelledby="wrong-dialogues">
          <h2 id="wrong-dialogues">{s.dialogues}</h2>
          <ul class="wrong-list" role="list">
            {shown.dialogues.map((dialogue) => (
              <Dialogue key={dialogue.id} dialogue={dialogue} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Item({ item, outline }: { readonly item: ItemEntry; readonly outline: OutlineData }) {
  const { id, about, entry } = item;
  const lesson = about === null ? undefined : outline.lessons[about.lesson];
  return (
    <li class="wrong-entry card">
      <p class="wrong-stem">{about?.stem ?? s.gone}</p>
      <History entry={entry} />
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

function Dialogue({ dialogue }: { readonly dialogue: DialogueEntry }) {
  const { about, points } = dialogue;
  return (
    <li class="wrong-entry card">
      <p class="wrong-stem">{about?.title ?? s.goneDialogue}</p>
      <ul class="wrong-points">
        {points.map((point) => (
          <li key={`${point.turn}.${point.point ?? ''}`}>
            <span>{labelOf(dialogue, point) ?? (point.point === null ? s.choice : s.changed)}</span>
            <History entry={point} />
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

function History({ entry }: { readonly entry: WrongEntry }) {
  return (
    <p class="wrong-history">
      {fill(s.misses, { n: entry.misses, when: when(entry.missedAt) })}
      {entry.halfway && (
        <span class="tag" data-tone="good">
          {s.halfway}
        </span>
      )}
    </p>
  );
}
