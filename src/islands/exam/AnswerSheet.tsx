/** 答题卡: every question with how it stands; a press goes there. */
import { Component, type JSX } from 'preact';
import { fill } from '../../domain/shared/text.ts';
import strings from 'virtual:ui/exam-take';

export interface SheetMark {
  readonly state: 'open' | 'given' | 'right' | 'partial' | 'wrong';
  readonly flagged: boolean;
}

const words = strings.sheet;
/** Signs beside the number, so that colour is never alone. */
const SIGNS = { open: '', given: '·', right: '✓', partial: '½', wrong: '✗' } as const;

export function AnswerSheet({
  marks,
  at,
  onPick,
}: {
  readonly marks: readonly SheetMark[];
  readonly at: number;
  readonly onPick: (index: number) => void;
}): JSX.Element {
  const answered = marks.filter(({ state }) => state !== 'open').length;
  const flagged = marks.filter((mark) => mark.flagged).length;
  return (
    <nav class="exam-sheet card" aria-labelledby="exam-sheet">
      <h2 id="exam-sheet">{words.title}</h2>
      <p class="exam-sheet-summary">
        {fill(words.summary, { answered, n: marks.length, flagged })}
      </p>
      <ol class="exam-sheet-list" role="list">
        {marks.map(({ state, flagged: isFlagged }, index) => (
          <Entry
            key={index}
            index={index}
            state={state}
            flagged={isFlagged}
            current={index === at}
            onPick={onPick}
          />
        ))}
      </ol>
    </nav>
  );
}

interface EntryProps extends SheetMark {
  readonly index: number;
  readonly current: boolean;
  readonly onPick: (index: number) => void;
}

/**
 * One of perhaps a hundred: rendered again only when it changes. A class, because that is Preact's way to say so: an
 * element kept by `useMemo` holds on to the tree it first stood in, and with it to every question seen since.
 */
class Entry extends Component<EntryProps> {
  override shouldComponentUpdate(next: EntryProps): boolean {
    const { state, flagged, current } = this.props;
    return state !== next.state || flagged !== next.flagged || current !== next.current;
  }

  render({ index, state, flagged, current, onPick }: EntryProps): JSX.Element {
    const label = [
      fill(words.entry, { n: index + 1 }),
      words[state],
      ...(flagged ? [words.flagged] : []),
    ].join('，');
    return (
      <li>
        <button
          type="button"
          class="exam-sheet-entry"
          data-state={state}
          data-flagged={flagged}
          aria-current={current ? 'true' : undefined}
          aria-label={label}
          onClick={() => onPick(index)}
        >
          <span>{index + 1}</span>
          <span class="exam-sheet-sign" aria-hidden="true">
            {flagged ? '⚑' : SIGNS[state]}
          </span>
        </button>
      </li>
    );
  }
}
