/** What a rehearsal needs: the dialogue, the words its replies are marked with, and the desk when it asks for acts. */
import type { Lexicon } from '../../reply/lexicon.ts';
import type { Desk } from '../desk.ts';
import type { Dialogue, Turn } from '../schema.ts';
import type { AnswerInput, DialogueInput, DialogueState } from '../state.ts';
import { availableOptions, begin, currentTurn, step } from '../step.ts';

export interface Stage {
  readonly dialogue: Dialogue;
  readonly lexicon: Lexicon;
  readonly desk?: Desk | undefined;
}

/** What an author has written down as answers to the turn, the model answer first. */
export function answersOf(
  { dialogue }: Stage,
  state: DialogueState,
  turn: Turn,
): readonly AnswerInput[] {
  switch (turn.kind) {
    case 'choice':
      return availableOptions(dialogue, state)
        .toSorted((a, b) => b.score - a.score)
        .map(({ id }) => ({ kind: 'choice', option: id }));
    case 'typed':
      return [
        { kind: 'typed', text: turn.model, acts: turn.modelActs },
        ...turn.samples.map(({ text, acts }) => ({ kind: 'typed' as const, text, acts })),
      ];
    case 'act':
      return [
        { kind: 'act', acts: turn.model },
        // Every act alone, and a bare word: what is left out is as telling as what is done.
        ...(turn.model.length > 1
          ? turn.model.map((act) => ({ kind: 'act' as const, acts: [act] }))
          : []),
        { kind: 'typed', text: NOTHING_DONE },
      ];
  }
}

/** A reply that says and does nothing. */
const NOTHING_DONE = '好的';

/** The state after an answer; null when the desk or the engine refuses it. */
export function after(
  { dialogue, lexicon, desk }: Stage,
  state: DialogueState,
  input: DialogueInput,
): DialogueState | null {
  const result = step(dialogue, lexicon, state, input, desk);
  return result.ok ? result.value.state : null;
}

export { begin, currentTurn };
