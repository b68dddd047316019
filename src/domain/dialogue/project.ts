/** What a page shows of a dialogue before it is begun: no rubric, no scores, no branches. */
import type { Dialogue } from './schema.ts';

/** Names the dialogue file knows only by id. */
export interface DialogueNames {
  /** The customer's name as the agent sees it. */
  readonly customer: string;
  /** The practice shop's name; the dialogue's own `shopName` comes first. */
  readonly shop: string;
  /** Title and page of each knowledge point of `dialogue.kps` and of its turns. */
  readonly kps: readonly KpName[];
}

export interface KpName {
  readonly id: string;
  readonly title: string;
  /** The lesson that teaches it; null when it has no page yet. */
  readonly href: string | null;
}

/** The closed face of a dialogue. */
export interface DialogueCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly customer: string;
  readonly shop: string;
  readonly brief: readonly string[];
  readonly goal: string;
  readonly minutes: number;
  readonly difficulty: Dialogue['difficulty'];
  readonly role: Dialogue['role'];
  readonly turns: number;
  readonly typedTurns: number;
  readonly kps: readonly KpName[];
}

export function projectDialogue(dialogue: Dialogue, names: DialogueNames): DialogueCard {
  const { id, title, summary, brief, goal, minutes, difficulty, role, turns } = dialogue;
  return {
    id,
    title,
    summary,
    customer: names.customer,
    shop: dialogue.shopName ?? names.shop,
    brief,
    goal,
    minutes,
    difficulty,
    role,
    turns: turns.length,
    typedTurns: turns.filter((turn) => turn.kind === 'typed').length,
    kps: names.kps,
  };
}
