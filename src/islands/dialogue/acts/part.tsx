/** What a dialogue with acts needs besides the player: the desk, the panel, acts as rows of the chat. Loaded with its data. */
import strings from 'virtual:ui/act-form';
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
  /** What the customer sees of the act that is event `index`; what colleagues see of one among them. */
  readonly seen: (dialogue: Dialogue, state: DialogueState, index: number) => SeenAct | null;
  /** What an act went beyond, with the policy it breaks. */
  readonly breached: (breach: AnswerBreach) => string;
  /** One line about an act, for the report. */
  readonly told: (dialogue: Dialogue, state: DialogueState, act: DeskAct) => string;
}

export interface SeenAct {
  readonly text: string;
  /** Null: the customer sees it. */
  readonly note: string | null;
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
    seen: (dialogue, state, index) => {
      const event = state.transcript[index];
      if (event?.kind !== 'act') return null;
      const before = { ...state, transcript: state.transcript.slice(0, index) };
      const shop = desk.shopAt(dialogue, before);
      const text = seenText(shop, event.act);
      return text === null
        ? { text: doneText(shop, event.act), note: strings.unseen }
        : { text, note: null };
    },
    breached: (breach) =>
      fill(strings.breach, {
        what: breachText(breach),
        policy: shop.policies.find(({ id }) => id === breach.policy)?.title ?? breach.policy,
      }),
    told: (dialogue, state, act) => doneText(desk.shopAt(dialogue, state), act),
  };
}
