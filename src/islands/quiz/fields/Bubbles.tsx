/** A conversation on the page: who speaks is said by side, corner and, to whom cannot see it, by name. */
import type { JSX } from 'preact';
import { fill } from '../../../domain/shared/text.ts';
import strings from 'virtual:ui/quiz-kinds';

export interface Line {
  readonly who: 'customer' | 'agent' | 'notice';
  readonly text: string;
}

export function Bubbles({
  lines,
  customer = strings.chat.customer,
}: {
  readonly lines: readonly Line[];
  /** The customer's name. */
  readonly customer?: string | undefined;
}): JSX.Element {
  const names = { customer, agent: strings.chat.agent };
  return (
    <ol class="talk" role="list" aria-label={strings.chat.label}>
      {lines.map(({ who, text }, index) =>
        who === 'notice' ? (
          <li key={index} class="talk-notice">
            {text}
          </li>
        ) : (
          <li key={index} data-who={who} data-goes-on={lines[index - 1]?.who === who}>
            <span class="talk-face" aria-hidden="true">
              {[...names[who]][0]}
            </span>
            <p class="talk-bubble">
              <span class="visually-hidden">{fill(strings.chat.said, { name: names[who] })}</span>
              {text}
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
