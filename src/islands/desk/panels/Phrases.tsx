/** 短语: the course's phrases by stage and the learner's own by group; a press puts one into the field. */
import strings from 'virtual:ui/desk-phrases';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { codeOf, type QuickPhrase } from '../../../domain/phrases/phrase.ts';

const words = strings.panel;

/** Phrases by group, in the order they come. */
export function groupsOf<P extends QuickPhrase>(
  phrases: readonly P[],
): readonly (readonly [string, readonly P[]])[] {
  const groups = new Map<string, P[]>();
  for (const phrase of phrases)
    groups.set(phrase.group, [...(groups.get(phrase.group) ?? []), phrase]);
  return [...groups];
}

export function Phrases({
  phrases,
  onPhrase,
  onManage,
}: {
  readonly phrases: readonly QuickPhrase[];
  readonly onPhrase: (phrase: QuickPhrase) => void;
  readonly onManage: () => void;
}): JSX.Element {
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<string | null>(null);
  const wanted = codeOf(search);
  const groups = groupsOf(phrases);
  const found = phrases.filter(
    (phrase) =>
      (group === null || phrase.group === group) &&
      (wanted === '' ||
        phrase.code.startsWith(wanted) ||
        phrase.text.toLowerCase().includes(wanted)),
  );
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
      <div class="desk-acts" role="group" aria-label={words.groups}>
        <button
          type="button"
          class="desk-tool"
          aria-pressed={group === null}
          onClick={() => setGroup(null)}
        >
          {words.all}
        </button>
        {groups.map(([name]) => (
          <button
            key={name}
            type="button"
            class="desk-tool"
            aria-pressed={group === name}
            onClick={() => setGroup(name)}
          >
            {name === '' ? words.ungrouped : name}
          </button>
        ))}
      </div>
      <button type="button" class="button" onClick={onManage}>
        {words.manage}
      </button>
      {found.length === 0 ? (
        <p class="desk-empty" role="status">
          {words.none}
        </p>
      ) : (
        <ul role="list" class="desk-phrase-list">
          {found.map((phrase) => (
            <li key={phrase.code}>
              <button type="button" onClick={() => onPhrase(phrase)}>
                <code>/{phrase.code}</code>
                <span>{phrase.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
