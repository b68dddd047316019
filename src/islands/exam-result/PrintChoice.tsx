/** What to print is chosen before the browser's own window opens. */
import strings from 'virtual:ui/exam-result';
import type { JSX } from 'preact';

const s = strings.print;

export type PrintKind = 'summary' | 'answers' | 'key';
const KINDS: readonly PrintKind[] = ['summary', 'answers', 'key'];

export const PrintChoice = ({
  state,
  text,
  onPrint,
}: {
  readonly state: 'ready' | 'preparing' | 'failed';
  /** Said while questions are fetched. */
  readonly text: string;
  readonly onPrint: (kind: PrintKind) => void;
}): JSX.Element => (
  <section class="result-section no-print" aria-labelledby="result-print">
    <h2 id="result-print">{s.title}</h2>
    <p class="result-soft">{s.lead}</p>
    <p class="result-actions">
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class="button"
          aria-disabled={state === 'preparing'}
          onClick={() => state !== 'preparing' && onPrint(kind)}
        >
          {s[kind]}
        </button>
      ))}
    </p>
    <p role="status" class="result-soft">
      {state === 'ready' ? '' : text}
    </p>
  </section>
);
