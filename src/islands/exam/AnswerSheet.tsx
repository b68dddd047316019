/** 答题卡: every question with how it stands; a press goes there. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
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

/** One of perhaps a hundred: made anew only when it changes. `onPick` always does the same. */
function Entry({
  index,
  state,
  flagged,
  current,
  onPick,
}: SheetMark & {
  readonly index: number;
  readonly current: boolean;
  readonly onPick: (index: number) => void;
}): JSX.Element {
  return useMemo(() => {
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
  }, [index, state, flagged, current]);
}
