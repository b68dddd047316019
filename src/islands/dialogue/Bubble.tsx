/** What the agent wrote, with the words marked that earned or cost points. */
import type { Answer } from '../../domain/dialogue/state.ts';
import { segments } from '../reply/highlight.ts';

export function Bubble({ answer }: { readonly answer: Answer }) {
  if (answer.judgement === null) return <p class="dlg-bubble">{answer.text}</p>;
  return (
    <p class="dlg-bubble">
      {segments(answer.judgement).map(({ text, mark }, index) =>
        mark === null ? (
          text
        ) : (
          <mark key={index} class="dlg-mark" data-mark={mark}>
            {text}
          </mark>
        ),
      )}
    </p>
  );
}
