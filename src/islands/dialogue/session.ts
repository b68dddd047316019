/**
 * One learner at one dialogue: the engine's state and how much of it the learner has seen. Pure; the player only holds
 * the current session and shows it.
 */
import type { Desk } from '../../domain/dialogue/desk.ts';
import type { Dialogue } from '../../domain/dialogue/schema.ts';
import type { DialogueInput, DialogueState, StepError } from '../../domain/dialogue/state.ts';
import { begin, replay, step } from '../../domain/dialogue/step.ts';
import type { SavedRun } from '../../domain/progress/records.ts';
import type { Lexicon } from '../../domain/reply/lexicon-core.ts';
import { ok, type Result } from '../../domain/shared/result.ts';

/** What the page fetched and compiled. */
export interface Scene {
  readonly dialogue: Dialogue;
  readonly lexicon: Lexicon;
  /** Where acts are done; only for dialogues that ask for some. */
  readonly desk?: Desk | undefined;
}

export interface Session {
  /** The run's id in the learning records. */
  readonly run: string;
  readonly state: DialogueState;
  /** Events of the transcript the learner has seen. */
  readonly shown: number;
}

/** A conversation from the beginning; nothing seen yet. */
export const startSession = ({ dialogue }: Scene, run: string): Session => ({
  run,
  state: begin(dialogue, run),
  shown: 0,
});

/** A saved conversation as it was left, all seen; null when the dialogue has changed since. */
export function resumeSession({ dialogue, lexicon, desk }: Scene, saved: SavedRun): Session | null {
  if (saved.rev !== dialogue.rev) return null;
  const result = replay(dialogue, lexicon, saved.seed, saved.inputs, desk);
  if (!result.ok) return null;
  return { run: saved.run, state: result.value, shown: result.value.transcript.length };
}

/** The session after an answer; the answer and its marks are seen at once, the customer's lines are still to come. */
export function answer(
  { dialogue, lexicon, desk }: Scene,
  session: Session,
  input: DialogueInput,
): Result<Session, StepError> {
  const result = step(dialogue, lexicon, session.state, input, desk);
  if (!result.ok) return result;
  const { state, events } = result.value;
  const own = events.findIndex(({ kind }) => !['reply', 'act', 'judgement', 'mood'].includes(kind));
  const seen = own === -1 ? events.length : own;
  return ok({ ...session, state, shown: session.state.transcript.length + seen });
}

/** The session after the learner looked at the goal (1) or the points (2); nothing is said and nothing is seen. */
export function looked(
  { dialogue, lexicon, desk }: Scene,
  session: Session,
  level: 1 | 2,
): Session {
  const result = step(dialogue, lexicon, session.state, { kind: 'hint', level }, desk);
  return result.ok ? { ...session, state: result.value.state } : session;
}

/**
 * Back to just before an answer. A finished conversation goes on as a new run, so that its result stays as it was.
 * @param answerIndex index in `state.answers`
 */
export function takeBack(
  { dialogue, lexicon, desk }: Scene,
  session: Session,
  answerIndex: number,
  newRun: string,
): Session {
  const given = session.state.answers[answerIndex];
  const inputs = session.state.inputs.slice(0, given?.step ?? 0);
  const result = replay(dialogue, lexicon, session.state.seed, inputs, desk);
  if (!result.ok) return session;
  const run = session.state.ending === null ? session.run : newRun;
  return { run, state: result.value, shown: result.value.transcript.length };
}

/** What to store so that the conversation can be resumed. */
export const savedRun = ({ run, state }: Session): SavedRun => ({
  rev: state.rev,
  seed: state.seed,
  run,
  inputs: state.inputs,
});
