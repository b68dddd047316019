/** The list of hits, grouped by type. Every hit is a real link, so it can be opened in another tab too. */
import strings from 'virtual:ui/search';
import type { Mark } from '../../domain/search/highlight.ts';
import { addressOf, pieces, type HitGroup } from './hits.ts';

export const optionId = (place: number): string => `search-hit-${place}`;

interface Props {
  readonly groups: readonly HitGroup[];
  readonly active: number;
  readonly base: string;
  readonly onPoint: (place: number) => void;
  readonly onFollow: () => void;
}

export function Hits({ groups, active, base, onPoint, onFollow }: Props) {
  return (
    <div id="search-hits" role="listbox" aria-label={strings.results} hidden={groups.length === 0}>
      {groups.map(({ type, hits }) => (
        <div key={type} class="search-group" role="group" aria-label={strings.types[type]}>
          <div class="search-type" aria-hidden="true">
            {strings.types[type]}
          </div>
          {hits.map(({ hit, place }) => (
            <a
              key={hit.id}
              id={optionId(place)}
              class="search-hit"
              role="option"
              aria-selected={place === active}
              tabIndex={-1}
              href={addressOf(base, hit)}
              onPointerMove={() => onPoint(place)}
              onClick={onFollow}
            >
              <span class="search-hit-title">
                <Marked text={hit.title} marks={hit.titleMarks} />
              </span>
              {hit.context !== '' && <span class="search-hit-context">{hit.context}</span>}
              {hit.type !== 'item' && (
                <span class="search-hit-excerpt">
                  <Marked text={hit.excerpt} marks={hit.excerptMarks} />
                </span>
              )}
            </a>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Text with its marked parts; text nodes only. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return (
    <>
      {pieces(text, marks).map((piece, index) =>
        piece.marked ? <mark key={index}>{piece.text}</mark> : piece.text,
      )}
    </>
  );
}
