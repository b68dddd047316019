/** What stands in the dialog when there are no hits to show: what to do next. */
import { useEffect, useState } from 'preact/hooks';
import strings from 'virtual:ui/search';
import { forgetSearches, recentSearches } from '../../stores/recent-searches.ts';

interface Picking {
  readonly onPick: (query: string) => void;
}

function Queries({ list, onPick }: Picking & { readonly list: readonly string[] }) {
  return (
    <ul class="search-queries" role="list">
      {list.map((query) => (
        <li key={query}>
          <button type="button" class="search-query" onClick={() => onPick(query)}>
            {query}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Before anything is typed. `opened` changes when the dialog opens again. */
export function Hints({ opened, onPick }: Picking & { readonly opened: number }) {
  const [recent, setRecent] = useState<readonly string[]>([]);
  useEffect(() => setRecent(recentSearches()), [opened]);
  return (
    <div class="search-note">
      {recent.length > 0 && (
        <section>
          <div class="search-note-head">
            <h2>{strings.recent.title}</h2>
            <button
              type="button"
              class="search-text-button"
              onClick={() => {
                forgetSearches();
                setRecent([]);
              }}
            >
              {strings.recent.clear}
            </button>
          </div>
          <Queries list={recent} onPick={onPick} />
        </section>
      )}
      <section>
        <h2>{strings.hints.title}</h2>
        <p>{strings.hints.text}</p>
        <Queries list={Object.values(strings.hints.queries)} onPick={onPick} />
      </section>
    </div>
  );
}

export function NothingFound({
  base,
  onFollow,
}: {
  readonly base: string;
  readonly onFollow: () => void;
}) {
  const root = base.replace(/\/$/, '');
  const places = [
    [`${root}/glossary/`, strings.none.glossary],
    [`${root}/rules/`, strings.none.rules],
    [`${root}/#map`, strings.none.map],
  ] as const;
  return (
    <div class="search-note">
      <p>{strings.none.text}</p>
      <ul class="search-queries" role="list">
        {places.map(([address, name]) => (
          <li key={address}>
            <a class="search-query" href={address} onClick={onFollow}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Failed({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div class="search-note" role="alert">
      <h2>{strings.failed.title}</h2>
      <p>{strings.failed.text}</p>
      <button type="button" class="search-query" onClick={onRetry}>
        {strings.failed.retry}
      </button>
    </div>
  );
}
