/** What a learner may see of a question now: the six settings against where the question and the attempt stand. */
import type { QuestionPhase } from './attempt.ts';
import { REVEALED_THINGS, type RevealedThing, type Reveals, type RevealTime } from './settings.ts';

export type Moment = QuestionPhase | 'ended';

/** A thing is seen from its moment on; what is shown at once stays while the learner mends the answer only in part. */
const FROM: Readonly<Record<RevealTime, readonly Moment[]>> = {
  'at-once': ['checked', 'done', 'ended'],
  'when-done': ['done', 'ended'],
  'at-end': ['ended'],
  never: [],
};

export const isRevealed = (reveals: Reveals, thing: RevealedThing, moment: Moment): boolean =>
  FROM[reveals[thing]].includes(moment);

/** All six at once. @example revealed(MODES.mock.reveals, 'done').key // false */
export const revealed = (
  reveals: Reveals,
  moment: Moment,
): Readonly<Record<RevealedThing, boolean>> =>
  Object.fromEntries(
    REVEALED_THINGS.map((thing) => [thing, isRevealed(reveals, thing, moment)]),
  ) as Record<RevealedThing, boolean>;
