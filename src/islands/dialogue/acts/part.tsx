/** What a dialogue with acts needs besides the player: the desk, the panel, acts as rows of the chat. Loaded with its data. */
import strings from 'virtual:ui/act-form';
import type { JSX } from 'preact';
import type { DeskAct } from '../../../domain/desk/act.ts';
import { deskOf } from '../../../domain/desk/judge.ts';
import type { Desk } from '../../../domain/dialogue/desk.ts';
import type { Dialogue } from '../../../domain/dialogue/schema.ts';
import type { AnswerBreach, DialogueState } from '../../../domain/dialogue/state.ts';
import { fill } from '../../../domain/shared/text.ts';
import type { Shop } from '../../../domain/shop/schema.ts';
import { breachText, doneText, seenText } from '../../act-form/words.ts';
import { Panel } from './Panel.tsx';

export interface ActsPart {
  readonly desk: Desk;
  readonly Panel: typeof Panel;
  /** Event `index` of the chat: an act as the customer sees it, an order that appeared or changed. */
  readonly Row: (props: RowProps) => JSX.Element | null;
  readonly words: { readonly empty: string; readonly placeholder: string };
  /** What an act went beyond, with the policy it breaks. */
  readonly breached: (breach: AnswerBreach) => string;
  /** One line about an act, for the report. */
  readonly told: (dialogue: Dialogue, state: DialogueState, act: DeskAct) => string;
}

interface RowProps {
  readonly dialogue: Dialogue;
  readonly state: DialogueState;
  readonly index: number;
}

/** @param base the site's base path, without “/” at its end */
export async function loadActs(base: string): Promise<ActsPart> {
  const response = await fetch(`${base}/data/shop.json`);
  if (!response.ok) throw new Error(`data/shop.json answers ${response.status}`);
  const shop = (await response.json()) as Shop;
  const desk = deskOf(shop);
  return {
    desk,
    Panel,
    words: { empty: strings.empty, placeholder: strings.placeholder },
    Row: ({ dialogue, state, index }) => {
      const event = state.transcript[index];
      if (event?.kind === 'order')
        return (
          <li class="dlg-row dlg-center">
            {fill(strings.orderOption, { id: event.order, state: event.state })}
          </li>
        );
      if (event?.kind !== 'act') return null;
      const before = { ...state, transcript: state.transcript.slice(0, index) };
      const shopThen = desk.shopAt(dialogue, before);
      const text = seenText(shopThen, event.act);
      return (
        <li class="dlg-row dlg-agent">
          <span class="dlg-hidden">{strings.did}</span>
          <p class="dlg-bubble dlg-act">
            {text ?? doneText(shopThen, event.act)}
            {text === null && <span class="dlg-quiet">{strings.unseen}</span>}
          </p>
        </li>
      );
    },
    breached: (breach) =>
      fill(strings.breach, {
        what: breachText(breach),
        policy: shop.policies.find(({ id }) => id === breach.policy)?.title ?? breach.policy,
      }),
    told: (dialogue, state, act) => doneText(desk.shopAt(dialogue, state), act),
  };
}
