/** Everything of a shift that does not change while it runs. */
import type { AutoReplies } from '../desk/auto-reply.ts';
import { deskOf } from '../desk/judge.ts';
import type { Desk } from '../dialogue/desk.ts';
import type { Dialogue } from '../dialogue/schema.ts';
import type { Lexicon } from '../reply/lexicon.ts';
import type { Shop } from '../shop/schema.ts';
import type { ClockMode } from './input.ts';
import type { Counting, Scenario } from './schema.ts';

export interface ShiftSetup {
  readonly seed: string;
  readonly clock: ClockMode;
  readonly autoReplies: AutoReplies;
  /** `content/counting.yaml` */
  readonly counting: Counting;
}

export interface ShiftWorld extends ShiftSetup {
  readonly scenario: Scenario;
  /** In the scenario's order: `dialogues[chat]`. */
  readonly dialogues: readonly Dialogue[];
  readonly lexicon: Lexicon;
  readonly shop: Shop;
  /** Where the conversations' acts are done and judged. */
  readonly desk: Desk;
}

/** Puts a shift together. Throws when the scenario names a dialogue that is not among `dialogues`: checkShift tells that before. */
export function world(
  scenario: Scenario,
  dialogues: readonly Dialogue[],
  lexicon: Lexicon,
  shop: Shop,
  setup: ShiftSetup,
): ShiftWorld {
  const byId = new Map(dialogues.map((dialogue) => [dialogue.id, dialogue]));
  return {
    ...setup,
    scenario,
    lexicon,
    shop,
    desk: deskOf(shop),
    dialogues: scenario.customers.map(({ dialogue }) => {
      const found = byId.get(dialogue);
      if (found === undefined) throw new Error(`shift ${scenario.id}: no dialogue ${dialogue}`);
      return found;
    }),
  };
}
