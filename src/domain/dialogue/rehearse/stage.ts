/** What a rehearsal needs: the dialogue, the words its replies are marked with, and the desk when it asks for acts. */
import type { ReplyJudgement } from '../../reply/judgement.ts';
import type { Lexicon } from '../../reply/lexicon.ts';
import { takeReply } from '../advance.ts';
import { needsActs, type Desk } from '../desk.ts';
import { saysNothing } from '../retry.ts';
import type { Dialogue, Turn } from '../schema.ts';
import type { AnswerInput, DialogueState } from '../state.ts';
import { availableOptions, begin, currentTurn, step } from '../step.ts';

export interface Stage {
  readonly dialogue: Dialogue;
  readonly lexicon: Lexicon;
  readonly desk?: Desk | undefined;
  /** Marks of replies in words by turn and text: a rehearsal says the same reply at the same turn many times. */
  readonly marks: Map<string, ReplyJudgement>;
}

export const setStage = (dialogue: Dialogue, lexicon: Lexicon, desk?: Desk): Stage => ({
  dialogue,
  lexicon,
  desk,
  marks: new Map(),
});

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
  stage: Stage,
  state: DialogueState,
  input: AnswerInput,
): DialogueState | null {
  const { dialogue, lexicon, desk, marks } = stage;
  const turn = currentTurn(dialogue, state);
  const plain = turn?.kind === 'typed' && input.kind === 'typed' && !needsActs(turn);
  const key = plain && (input.acts ?? []).length === 0 ? `${turn.id}/${input.text}` : null;
  const known = key === null ? undefined : marks.get(key);
  if (known !== undefined && turn?.kind === 'typed') {
    const again = saysNothing(turn, known, state.retries);
    return takeReply(dialogue, state, turn, { judgement: known, acts: [], breaches: [], again });
  }
  const result = step(dialogue, lexicon, state, input, desk);
  if (!result.ok) return null;
  const judgement = result.value.state.answers.at(-1)?.judgement ?? null;
  if (key !== null && judgement !== null) marks.set(key, judgement);
  return result.value.state;
}

export { begin, currentTurn };
