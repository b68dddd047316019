/** 答题卡: every question with how it stands; a press goes there. */
import type { JSX } from 'preact';
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
        {marks.map(({ state, flagged: isFlagged }, index) => {
          const label = [
            fill(words.entry, { n: index + 1 }),
            words[state],
            ...(isFlagged ? [words.flagged] : []),
          ].join('，');
          return (
            <li key={index}>
              <button
                type="button"
                class="exam-sheet-entry"
                data-state={state}
                data-flagged={isFlagged}
                aria-current={index === at ? 'true' : undefined}
                aria-label={label}
                onClick={() => onPick(index)}
              >
                <span>{index + 1}</span>
                <span class="exam-sheet-sign" aria-hidden="true">
                  {isFlagged ? '⚑' : SIGNS[state]}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
