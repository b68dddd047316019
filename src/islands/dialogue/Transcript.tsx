/** A conversation to read: no feedback, nothing to press. */
import strings from 'virtual:ui/dialogue';
import type { TranscriptLine } from '../../domain/dialogue/model.ts';
import { fill } from '../../domain/shared/text.ts';

interface Props {
  readonly lines: readonly TranscriptLine[];
  readonly customer: string;
}

export function Transcript({ lines, customer }: Props) {
  return (
    <ol class="dlg-transcript">
      {lines.map(({ who, text, recalled }, index) => {
        if (who === 'notice' || recalled === true)
          return (
            <li key={index} class="dlg-row dlg-center">
              {who === 'notice' ? text : fill(strings.chat.recalledText, { name: customer, text })}
            </li>
          );
        const agent = who === 'agent' || who === 'act';
        const name = agent ? strings.chat.you : customer;
        return (
          <li key={index} class={`dlg-row ${agent ? 'dlg-agent' : 'dlg-customer'}`}>
            <span class="dlg-hidden">{fill(strings.chat.said, { name })}</span>
            {who === 'picture' ? (
              <Picture text={text} />
            ) : (
              <p class={who === 'act' ? 'dlg-bubble dlg-act' : 'dlg-bubble'}>{text}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A picture the customer sent, described. */
export function Picture({ text }: { readonly text: string }) {
  return (
    <figure class="dlg-picture">
      <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
        <rect x="3" y="5" width="18" height="14" rx="2" />
        <circle cx="9" cy="10" r="1.6" />
        <path d="M4 17l5-4 4 3 3-2 4 3" />
      </svg>
      <figcaption>
        <span class="dlg-picture-kind">{strings.chat.picture}</span>
        {text}
      </figcaption>
    </figure>
  );
}
