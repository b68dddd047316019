/**
 * What 主管, 库房 and 同事 say in the middle of it. A bar, not a dialog: the chat stays under the hands and the draft in
 * the composer. Answering is one press.
 */
import strings from 'virtual:ui/desk';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Interruption } from '../../domain/shift/schema.ts';
import { fill } from '../../domain/shared/text.ts';
import { $desk, $shift, input } from '../../stores/desk/run.ts';
import { errorText } from './errors.ts';
import { useSelect } from './use-select.ts';

const words = strings.interruptions;

export function Interruptions({ locked }: { readonly locked: boolean }): JSX.Element | null {
  // Ids of what waits for an answer, as one word: nothing else of the shift renders this again.
  const waiting = useSelect($shift, (state) =>
    (state?.interruptions ?? [])
      .filter(({ shownAt, answer }) => shownAt !== null && answer === null)
      .map(({ id }) => id)
      .join(),
  );
  const [problem, setProblem] = useState('');
  const all = $desk.get()?.world.scenario.interruptions ?? [];
  const open = waiting
    .split(',')
    .flatMap((id) => all.find((one) => one.id === id) ?? []) as readonly Interruption[];
  if (open.length === 0) return null;
  return (
    <section class="desk-interruptions" aria-label={words.title}>
      {open.map((one) => (
        <div key={one.id} class="desk-interruption">
          <p>
            <b>{one.from}</b> {one.text}
          </p>
          {!locked && (
            <div class="desk-acts" role="group" aria-label={fill(words.answer, { from: one.from })}>
              {one.answers.map(({ id, text }) => (
                <button
                  key={id}
                  type="button"
                  class="desk-tool"
                  onClick={() => {
                    const done = input({ kind: 'answer', interruption: one.id, answer: id });
                    setProblem(done.ok ? '' : errorText(done.error));
                  }}
                >
                  {text}
                </button>
              ))}
            </div>
          )}
        </div>
      ))}
      {problem !== '' && (
        <p role="status" class="desk-alert">
          {problem}
        </p>
      )}
    </section>
  );
}
