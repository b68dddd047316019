/** The questions of the test with how each came out, and where its explanation stands. Told at the end only. */
import strings from 'virtual:ui/placement';
import { useState } from 'preact/hooks';
import type { PlacementTest } from '../../domain/placement/placement-test.ts';
import { itemSeed, type PlacementRun, type RunAnswer } from '../../domain/placement/run.ts';
import type { PublicItem } from '../../domain/quiz/project.ts';
import { fill } from '../../domain/shared/text.ts';
import { base } from '../quiz/bank.ts';
import { loadQuestion } from './question.ts';

const s = strings.result;

interface Told {
  readonly id: string;
  readonly lesson: string;
  readonly stem: string;
  readonly answer: RunAnswer;
}

export function QuestionsAsked({
  test,
  run,
}: {
  readonly test: PlacementTest;
  readonly run: PlacementRun;
}) {
  const [told, setTold] = useState<readonly Told[] | 'failed' | null>(null);
  const load = (): void => {
    setTold(null);
    void Promise.all(
      run.answers.map(async (answer): Promise<Told | null> => {
        const card = test.items.get(answer.item);
        if (card === undefined) return null;
        const loaded = await loadQuestion(card, itemSeed(run, card.id));
        if (!loaded.ok) return null;
        const { lesson, id } = card;
        return { id, lesson, stem: stemOf(loaded.value.item), answer };
      }),
    ).then((list) => {
      const found = list.filter((each) => each !== null);
      setTold(found.length === 0 ? 'failed' : found);
    });
  };
  return (
    <details onToggle={(event) => event.currentTarget.open && told === null && load()}>
      <summary>{fill(s.questionsTitle, { n: run.answers.length })}</summary>
      {told === null && <p class="placement-loading">{strings.loading}</p>}
      {told === 'failed' && (
        <p role="alert">
          {strings.offline}{' '}
          <button type="button" class="button" onClick={load}>
            {strings.reload}
          </button>
        </p>
      )}
      {Array.isArray(told) && (
        <ol class="placement-list" role="list">
          {told.map(({ id, lesson, stem, answer }) => (
            <li key={id}>
              <span class="placement-lesson">
                <span>{stem}</span>
                <a
                  href={`${base}/practice/items/${lesson}/#${id}`}
                  aria-label={fill(s.explainLabel, { stem })}
                >
                  {s.explain}
                </a>
              </span>
              <span class="tag" data-tone={TONES[outcomeOf(answer)]}>
                {s[outcomeOf(answer)]}
              </span>
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}

const TONES = { right: 'good', partial: 'warn', wrong: 'bad', skipped: 'plain' } as const;

function outcomeOf({ credit }: RunAnswer): keyof typeof TONES {
  if (credit === null) return 'skipped';
  return credit >= 1 ? 'right' : credit > 0 ? 'partial' : 'wrong';
}

/** The first line of the stem; a blank as a line to write on. */
function stemOf(item: PublicItem): string {
  if (!('prompt' in item)) return '';
  const [first = ''] = item.prompt.stem.trim().split('\n');
  return first.replace(/\{\{[^}]*\}\}/g, '____');
}
