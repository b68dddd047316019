/** 店规: what the shop promises and allows, searchable. */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../../domain/shared/text.ts';
import { $desk } from '../../../stores/desk/run.ts';

const words = strings.policies;

export function Policies(): JSX.Element {
  const [search, setSearch] = useState('');
  const shop = $desk.get()?.world.shop;
  const wanted = search.trim().toLowerCase();
  const entries = [
    ...(shop?.policies ?? []).map(({ id, title, text }) => ({ id, title, text, when: '' })),
    ...(shop?.promotions ?? []).map(({ id, title, text, from, to }) => ({
      id,
      title: `${words.promotions} · ${title}`,
      text,
      when: fill(words.until, { from, to }),
    })),
  ].filter(({ title, text }) => `${title}\n${text}`.toLowerCase().includes(wanted));
  return (
    <div class="desk-stack">
      <label class="desk-field">
        <span class="visually-hidden">{words.search}</span>
        <input
          type="search"
          value={search}
          placeholder={words.search}
          onInput={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </label>
      {entries.length === 0 ? (
        <p class="desk-empty" role="status">
          {words.none}
        </p>
      ) : (
        <div class="desk-policies">
          {entries.map(({ id, title, text, when }) => (
            <details key={id} open={wanted !== ''}>
              <summary>{title}</summary>
              <p>{text}</p>
              {when !== '' && <p class="desk-quiet">{when}</p>}
            </details>
          ))}
        </div>
      )}
    </div>
  );
}
